import JSONSyntax

/// What people call an element of an array, since its index says little.
enum ElementName {
  /// Members that name an object, the best first.
  private static let members: [JSONString] = [
    "name", "id", "_id", "_key", "key", "uid", "uuid", "guid", "slug", "code", "title", "path",
    "ref",
  ]

  /// The member that names an object, `name "CACHE"`; nil when none does.
  ///
  /// **Complexity**: O(1): only the first members are looked at, where names stand.
  static func of(_ node: JSONNode) -> String? {
    guard node.kind == .object else { return nil }
    var best: (rank: Int, index: Int)?
    for index in 0..<min(node.count, lookedAt) {
      guard let name = node.name(at: index), let rank = members.firstIndex(of: name),
        rank < best?.rank ?? .max
      else { continue }
      let value = node.child(at: index)
      let isScalar = value.kind == .string || value.kind == .number
      if isScalar, value.byteCount <= longest { best = (rank, index) }
    }
    return best.map { rank, index in
      ShownText.of(members[rank].wtf8) + " " + ShownText.of(node.child(at: index).literal)
    }
  }

  /// The names of all elements that a path goes through, outermost first.
  static func along(_ path: ChildPath, in document: JSONDocument) -> String? {
    var names: [String] = []
    var node = document.root
    for index in path {
      let child = node.child(at: index)
      if node.kind == .array, let name = of(child) { names.append(name) }
      node = child
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// An element in a few words, for lists.
  static func brief(_ node: JSONNode) -> String {
    if let name = of(node) { return "{\(name)}" }
    if let line = ValueLines.oneLine(node, limit: longest) { return ShownText.of(line) }
    switch node.kind {
    case .object: return "{…}"
    case .array: return "[…]"
    case .string, .number, .boolean, .null: return ShownText.of(node.literal.prefix(longest)) + "…"
    }
  }

  /// How many members are looked at.
  private static let lookedAt = 24
  /// Longer names are none, in bytes.
  private static let longest = 40
}
