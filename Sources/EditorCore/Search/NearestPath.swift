import JSONSyntax

extension JSONDocument {
  /// The path itself, or that of the innermost container on the way that exists.
  func nearestPath(to path: ChildPath) -> ChildPath {
    var path = path
    while node(at: path) == nil, let parent = path.parent { path = parent }
    return path
  }
}
