public import JSONSyntax

/// Looks for a text in names and scalars, from a place on and around the end of the document.
///
/// The place itself comes last. Meant to run off the main actor; `isCancelled` is asked now and
/// then, and a search that was given up found nothing.
///
/// **Complexity**: O(document) at most, without recursion.
public func findMatch(
  in document: JSONDocument, query: String, from start: ChildPath, isBackward: Bool,
  isCancelled: () -> Bool = { false }
) -> SearchReply {
  guard let query = SearchQuery(query) else { return .notFound }
  var walk = DocumentWalk(document, at: start)
  var hasWrapped = false
  var steps = 0
  repeat {
    if !walk.step(isBackward: isBackward) {
      walk.goAround(isBackward: isBackward)
      hasWrapped = true
    }
    if walk.matches(query) { return .found(ChildPath(walk.path), wrapped: hasWrapped) }
    steps += 1
    if steps.isMultiple(of: 4_096), isCancelled() { return .notFound }
  } while steps <= document.valueCount
  return .notFound
}

/// A place among all values of a document, folded or not.
private struct DocumentWalk {
  private var nodes: [JSONNode]
  private(set) var path: [Int]

  init(_ document: JSONDocument, at start: ChildPath) {
    nodes = [document.root]
    path = []
    for index in start {
      guard index < nodes[nodes.count - 1].count else { return }
      descend(to: index)
    }
  }

  func matches(_ query: SearchQuery) -> Bool {
    let parent = nodes.count > 1 ? nodes[nodes.count - 2] : nil
    return query.matches(nodes[nodes.count - 1], at: path.last ?? 0, in: parent)
  }

  /// Goes to the next or previous value; `false` at the end, where nothing moves.
  mutating func step(isBackward: Bool) -> Bool { isBackward ? previous() : next() }

  /// Goes to the first value, or to the last one.
  mutating func goAround(isBackward: Bool) {
    nodes.removeSubrange(1...)
    path = []
    if isBackward { descendToLast() }
  }

  private mutating func next() -> Bool {
    if nodes[nodes.count - 1].count > 0 {
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
    while nodes[nodes.count - 1].count > 0 { descend(to: nodes[nodes.count - 1].count - 1) }
  }

  private mutating func descend(to index: Int) {
    nodes.append(nodes[nodes.count - 1].child(at: index))
    path.append(index)
  }
}
