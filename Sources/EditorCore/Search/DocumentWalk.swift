import JSONSyntax

/// A place among all values of a document, folded or not.
///
/// **Complexity**: a step down is O(1) amortised, a step up O(depth) at most; no recursion.
struct DocumentWalk {
  private var nodes: [JSONNode]
  private(set) var path: [Int]

  /// A walk that begins at a place, or at the last container on the way there.
  init(_ document: JSONDocument, at start: ChildPath = .root) {
    nodes = [document.root]
    path = []
    for index in start {
      guard index < nodes[nodes.count - 1].count else { return }
      descend(to: index)
    }
  }

  /// The value at the place.
  var node: JSONNode { nodes[nodes.count - 1] }

  /// The container around it; `nil` for the root.
  var parent: JSONNode? { nodes.count > 1 ? nodes[nodes.count - 2] : nil }

  /// Whether the value is what is looked for.
  func matches(_ query: inout SearchQuery) -> Bool {
    query.matches(node, at: path.last ?? 0, in: parent)
  }

  /// Goes to the next or previous value; `false` at the end, where nothing moves.
  mutating func step(isBackward: Bool) -> Bool { isBackward ? previous() : next() }

  /// Goes to the first value, or to the last one.
  mutating func goAround(isBackward: Bool) {
    nodes.removeSubrange(1...)
    path = []
    if isBackward { descendToLast() }
  }

  /// Goes to the next value; `false` at the last one.
  mutating func next() -> Bool {
    if node.count > 0 {
      descend(to: 0)
      return true
    }
    var height = path.count
    while height > 0 {
      let index = path[height - 1] + 1
      if index < nodes[height - 1].count {
        nodes.removeSubrange(height...)
        path.removeSubrange((height - 1)...)
        descend(to: index)
        return true
      }
      height -= 1
    }
    return false
  }

  private mutating func previous() -> Bool {
    guard let index = path.popLast() else { return false }
    nodes.removeLast()
    if index > 0 {
      descend(to: index - 1)
      descendToLast()
    }
    return true
  }

  private mutating func descendToLast() {
    while node.count > 0 { descend(to: node.count - 1) }
  }

  private mutating func descend(to index: Int) {
    nodes.append(node.child(at: index))
    path.append(index)
  }
}
