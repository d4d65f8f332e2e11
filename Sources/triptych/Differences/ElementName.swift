import JSONSyntax

/// What people call an element of an array, since its index says little.
enum ElementName {
  /// Members that name an object, the best first.
  private static let members: [JSONString] = [
    "name", "id", "_id", "_key", "key", "uid", "uuid", "guid", "slug", "code", "title", "path",
    "ref",
  ]

  /// The member that names an object, `name "CACHE"`; nil when none does.
  static func of(_ node: JSONNode) -> String? {
    guard node.kind == .object else { return nil }
    for member in members {
      guard let index = node.firstIndex(named: member) else { continue }
      let value = node.child(at: index)
      guard value.kind == .string || value.kind == .number, value.byteCount <= longest else {
        continue
      }
      return ShownText.of(member.wtf8) + " " + ShownText.of(value.literal)
    }
    return nil
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

  /// Longer names are none, in bytes.
  private static let longest = 40
}
