import JSONSyntax

extension JSONDocument {
  /// The values on the way to a place, from the root to the innermost one that exists.
  ///
  /// **Complexity**: O(members on the way), as for every pointer.
  func way(to pointer: String) -> [JSONNodeID] {
    let path = nearestPath(to: pointer)
    var node = root
    var way = [node.id]
    for index in path {
      node = node.child(at: index)
      way.append(node.id)
    }
    return way
  }

  /// The place that a text points to, or the innermost container around it that exists.
  func nearestPath(to text: String) -> ChildPath {
    // What is no pointer means the whole document.
    (try? JSONPointer(parsing: text)).map { nearestPath(to: $0) } ?? .root
  }
}
