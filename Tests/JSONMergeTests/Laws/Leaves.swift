import JSONMerge
import JSONSyntax

/// The scalars of a value, as they are written, strings with no more escapes than needed.
func leaves(of node: JSONNode) -> [String] {
  var open = [node]
  var found: [String] = []
  while let node = open.popLast() {
    if node.kind.isContainer {
      open += node.children
    } else {
      found.append(String(decoding: node.string?.quoted() ?? node.literal, as: UTF8.self))
    }
  }
  return found
}

extension MergeDecision {
  /// All values that it names, of all versions.
  var namedValues: [JSONNode] {
    [base, mine, theirs].compactMap { $0 } + baseRun + mineRun + theirsRun
  }

  /// The string that a text merge made; nil for other decisions.
  var mergedText: String? {
    guard case .edited(let fragment) = provisional else { return nil }
    return leaves(of: fragment.node).first
  }
}
