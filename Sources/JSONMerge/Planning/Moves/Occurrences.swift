import JSONSyntax

/// How often some values occur in one version of a document, told by their digests.
struct Occurrences {
  /// What all values that mean the same have in common, and can be told without a digest.
  private struct Shape: Hashable {
    let kind: JSONKind
    let count: Int

    init(_ node: JSONNode) {
      kind = node.kind
      count = node.count
    }
  }

  private var shapes: Set<Shape> = []
  private var counts: [Int: Int] = [:]

  /// The number of values that mean the same as one that was asked for.
  subscript(digest: Int) -> Int { counts[digest] ?? 0 }

  /// Asks for a value.
  mutating func ask(for node: JSONNode, digest: Int) {
    shapes.insert(Shape(node))
    counts[digest] = 0
  }

  /// Counts what was asked for.
  ///
  /// **Complexity.** O(n), with a stack of its own.
  mutating func count(in root: JSONNode, _ side: Side, _ comparison: inout Comparison) {
    if counts.isEmpty || countAtOnce(in: root) { return }
    look(at: root, side, &comparison)
    var open = [root.children.makeIterator()]
    while let last = open.indices.last {
      guard let child = open[last].next() else {
        open.removeLast()
        continue
      }
      look(at: child, side, &comparison)
      if child.kind.isContainer { open.append(child.children.makeIterator()) }
    }
  }

  /// Counts in one pass; false where the document was edited.
  private mutating func countAtOnce(in root: JSONNode) -> Bool {
    var all = MeaningCounts(of: counts.keys.map { UInt64(bitPattern: Int64($0)) })
    guard all.count(in: root) else { return false }
    for digest in counts.keys { counts[digest] = all[UInt64(bitPattern: Int64(digest))] }
    return true
  }

  private mutating func look(at node: JSONNode, _ side: Side, _ comparison: inout Comparison) {
    guard shapes.contains(Shape(node)) else { return }
    let digest = comparison.meaning(of: node, in: side)
    if let count = counts[digest] { counts[digest] = count + 1 }
  }
}
