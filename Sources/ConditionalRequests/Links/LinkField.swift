/// A link of a Link field.
struct Link: Equatable {
  /// The target as it was written.
  var target: String
  /// The relation types, in lower case.
  var relations: [String]

  /// Whether the link has a relation type; their case does not matter.
  func has(_ relation: String) -> Bool { relations.contains(relation.lowercased()) }
}

/// The links of one field, as far as they can be read; those of another context are left out.
///
/// **Shape**: in the order of the field, at most 32.
///
/// **Source**: RFC 8288, section 3; `anchor` changes the context of a link.
func links(inField value: String) -> [Link] {
  var scanner = LinkScanner(value)
  var links: [Link] = []
  while links.count < 32, let link = scanner.next() {
    if let link = link.inContext { links.append(link) }
  }
  return links
}

/// Reads one link after the other.
private struct LinkScanner {
  /// A link, or nothing where the link is not about the document.
  struct Item { var inContext: Link? }

  private var rest: Substring

  init(_ value: String) { rest = value.prefix(8_192) }

  /// The next link; `nil` at the end, and where the field is malformed.
  mutating func next() -> Item? {
    rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "," }
    guard rest.first == "<", let end = rest.firstIndex(of: ">") else { return nil }
    let target = rest[rest.index(after: rest.startIndex)..<end]
    rest = rest[rest.index(after: end)...]
    var relations: [String]?
    var isElsewhere = false
    while let (name, value) = parameter() {
      if name == "anchor" { isElsewhere = true }
      if name == "rel", relations == nil {
        relations = value.lowercased().split(separator: " ").map(String.init)
      }
    }
    guard !isElsewhere, let relations, target.utf8.count <= 2_048,
      target.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return Item(inContext: nil) }
    return Item(inContext: Link(target: String(target), relations: relations))
  }

  /// The next parameter of this link, its name in lower case; `nil` when there is none.
  private mutating func parameter() -> (name: String, value: String)? {
    skipBlanks()
    guard rest.first == ";" else { return nil }
    rest.removeFirst()
    skipBlanks()
    let name = rest.prefix { !"=;, \t".contains($0) }
    rest = rest[name.endIndex...]
    skipBlanks()
    guard rest.first == "=" else { return (name.lowercased(), "") }
    rest.removeFirst()
    skipBlanks()
    return (name.lowercased(), rest.first == "\"" ? quoted() : token())
  }

  private mutating func token() -> String {
    let token = rest.prefix { !";, \t".contains($0) }
    rest = rest[token.endIndex...]
    return String(token)
  }

  private mutating func quoted() -> String {
    rest.removeFirst()
    var text = ""
    while let character = rest.popFirst(), character != "\"" {
      text.append(character == "\\" ? rest.popFirst() ?? "\\" : character)
    }
    return text
  }

  private mutating func skipBlanks() {
    rest = rest.drop { $0 == " " || $0 == "\t" }
  }
}
