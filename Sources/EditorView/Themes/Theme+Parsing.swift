import JSONSyntax
import TerminalModel

extension Theme {
  /// A theme from the text of its file.
  ///
  /// - Parameter file: What messages call the file.
  ///
  /// **Throws**: whatever is wrong first, with its place.
  public init(parsing bytes: [UInt8], file: String) throws(ThemeError) {
    let document: JSONDocument
    do {
      document = try JSONDocument(parsing: bytes)
    } catch {
      throw ThemeError(reason: .notJSON(error.message), file: file, pointer: "")
    }
    self = try ThemeReader(file: file).theme(document.root)
  }
}

/// Reads the parts of a theme file.
private struct ThemeReader {
  let file: String

  func theme(_ root: JSONNode) throws(ThemeError) -> Theme {
    var theme = Theme(name: "", appearance: nil, inherits: nil, palette: [:], styles: [:])
    var isNamed = false
    for (member, value) in try members(of: root, at: .root) {
      let place = JSONPointer(tokens: [JSONString(member)])
      switch member {
      case "name":
        theme.name = try string(value, at: place)
        isNamed = true
      case "appearance": theme.appearance = try appearance(value, at: place)
      case "inherits": theme.inherits = try string(value, at: place)
      case "palette": theme.palette = try palette(value, at: place)
      case "roles": theme.styles = try styles(value, at: place, &theme.openNames)
      default: throw error(.unknownMember(member), at: place)
      }
    }
    guard isNamed else { throw error(.missing("name"), at: .root) }
    try close(&theme)
    return theme
  }

  /// Leaves open only the names that the palette of a theme it inherits from may hold.
  private func close(_ theme: inout Theme) throws(ThemeError) {
    theme.openNames.removeAll { [palette = theme.palette] in palette[$0.name] != nil }
    guard theme.inherits == nil, let open = theme.openNames.first else { return }
    throw ThemeError(reason: .unknownColor(open.name), file: file, pointer: open.pointer)
  }

  private func appearance(
    _ node: JSONNode, at place: JSONPointer
  ) throws(ThemeError) -> Theme.Appearance {
    guard let result = Theme.Appearance(rawValue: try string(node, at: place)) else {
      throw error(.expected("\"dark\", \"light\" or \"any\""), at: place)
    }
    return result
  }

  private func palette(
    _ node: JSONNode, at place: JSONPointer
  ) throws(ThemeError) -> [String: [ThemeColor]] {
    var result: [String: [ThemeColor]] = [:]
    for (name, value) in try members(of: node, at: place) {
      for (value, place) in try items(of: value, at: place.appending(JSONString(name))) {
        let text = try string(value, at: place)
        guard let color = ThemeColor(text) else { throw error(.unknownColor(text), at: place) }
        result[name, default: []].append(color)
      }
    }
    return result
  }

  private func styles(
    _ node: JSONNode, at place: JSONPointer, _ openNames: inout [Theme.OpenName]
  ) throws(ThemeError) -> [String: RoleStyle] {
    var result: [String: RoleStyle] = [:]
    for (name, value) in try members(of: node, at: place) {
      let place = place.appending(JSONString(name))
      guard Theme.knownNames.contains(name) else { throw error(.unknownRole(name), at: place) }
      result[name] = try style(value, at: place, &openNames)
    }
    return result
  }

  private func style(
    _ node: JSONNode, at place: JSONPointer, _ openNames: inout [Theme.OpenName]
  ) throws(ThemeError) -> RoleStyle {
    var result = RoleStyle()
    for (member, value) in try members(of: node, at: place) {
      let place = place.appending(JSONString(member))
      switch member {
      case "fg": result.foreground = try colors(value, at: place, &openNames)
      case "bg": result.background = try colors(value, at: place, &openNames)
      case "attr": result.attributes = try attributes(value, at: place)
      case "mono": result.monoAttributes = try attributes(value, at: place)
      default: throw error(.unknownMember(member), at: place)
      }
    }
    return result
  }

  private func colors(
    _ node: JSONNode, at place: JSONPointer, _ openNames: inout [Theme.OpenName]
  ) throws(ThemeError) -> [ColorReference] {
    var result: [ColorReference] = []
    for (value, place) in try items(of: node, at: place) {
      let text = try string(value, at: place)
      if let color = ThemeColor(text) {
        result.append(.color(color))
      } else {
        result.append(.entry(text))
        let open = Theme.OpenName(name: text, file: file, pointer: place.description)
        openNames.append(open)
      }
    }
    return result
  }

  private func attributes(
    _ node: JSONNode, at place: JSONPointer
  ) throws(ThemeError) -> Face.Attributes {
    var result: Face.Attributes = []
    for (value, place) in try items(of: node, at: place) {
      let text = try string(value, at: place)
      guard let entry = Face.Attributes.names.first(where: { $0.name == text }) else {
        throw error(.unknownAttribute(text), at: place)
      }
      result.insert(entry.attribute)
    }
    return result
  }

  private func members(
    of node: JSONNode, at place: JSONPointer
  ) throws(ThemeError) -> [(String, JSONNode)] {
    guard node.kind == .object else { throw error(.expected("an object"), at: place) }
    return (0..<node.count).map { index in
      (node.name(at: index)?.description ?? "", node.child(at: index))
    }
  }

  /// The elements of an array; a value that is none stands for itself.
  private func items(
    of node: JSONNode, at place: JSONPointer
  ) throws(ThemeError) -> [(JSONNode, JSONPointer)] {
    guard node.kind == .array else { return [(node, place)] }
    return (0..<node.count).map { (node.child(at: $0), place.appending(index: $0)) }
  }

  private func string(_ node: JSONNode, at place: JSONPointer) throws(ThemeError) -> String {
    guard let string = node.string else { throw error(.expected("a string"), at: place) }
    return string.description
  }

  private func error(_ reason: ThemeError.Reason, at place: JSONPointer) -> ThemeError {
    ThemeError(reason: reason, file: file, pointer: place.description)
  }
}
