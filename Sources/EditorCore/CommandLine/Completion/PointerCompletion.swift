import JSONSyntax

/// Children of one container that are looked at for completion at most.
private let completedChildren = 10_000

extension State {
  /// Pointers to the children of the container in which a pointer ends that is being typed.
  func pointerCompletions(of begun: String) -> [String] {
    guard let mine = document?.mine else { return [] }
    guard let slash = begun.lastIndex(of: "/") else { return begun.isEmpty ? ["/"] : [] }
    // A pointer that is no pointer yet leads nowhere.
    guard let parent = try? JSONPointer(parsing: String(begun[..<slash])),
      let path = mine.path(of: parent), let container = mine.node(at: path)
    else { return [] }
    return container.names(limit: completedChildren).map { parent.appending($0).description }
  }

  /// The names or indices of the children of the value nearest to a pointer, for a sentence.
  func names(around pointer: JSONPointer) -> String {
    guard let mine = document?.mine, let node = mine.node(at: mine.nearestPath(to: pointer)),
      node.kind.isContainer, node.count > 0
    else { return "nothing" }
    if node.kind == .array { return node.count == 1 ? "0" : "0 to \(node.count - 1)" }
    let names = node.names(limit: 6).map(\.description)
    return names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
  }
}

extension JSONNode {
  /// The tokens of its first children in a pointer.
  fileprivate func names(limit: Int) -> [JSONString] {
    (0..<min(count, limit)).compactMap { index in
      kind == .array ? JSONString(String(index)) : name(at: index)
    }
  }
}
