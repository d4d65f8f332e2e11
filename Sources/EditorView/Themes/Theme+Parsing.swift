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
    var name: String?
    var appearance: Theme.Appearance?
    var inherits: String?
    var palette: [String: ThemeColor] = [:]
    var styles: [String: RoleStyle] = [:]
    let members = try members(of: root, at: .root)
    for (member, value) in members where member == "palette" {
      palette = try self.palette(value)
    }
    for (member, value) in members {
      let place = JSONPointer(tokens: [JSONString(member)])
      switch member {
      case "name": name = try string(value, at: place)
      case "appearance": appearance = try self.appearance(value, at: place)
      case "inherits": inherits = try string(value, at: place)
      case "palette": break
      case "roles": styles = try self.styles(value, at: place, palette: palette)
      default: throw error(.unknownMember(member), at: place)
      }
    }
    guard let name else { throw error(.missing("name"), at: .root) }
    return Theme(
      name: name, appearance: appearance ?? .any, inherits: inherits, styles: styles)
  }

  private func appearance(
    _ node: JSONNode, at place: JSONPointer
  ) throws(ThemeError) -> Theme.Appearance {
    guard let result = Theme.Appearance(rawValue: try string(node, at: place)) else {
      throw error(.expected("\"dark\", \"light\" or \"any\""), at: place)
    }
    return result
  }

  private func palette(_ node: JSONNode) throws(ThemeError) -> [String: ThemeColor] {
    var result: [String: ThemeColor] = [:]
    let place = JSONPointer(tokens: ["palette"])
    for (name, value) in try members(of: node, at: place) {
      let place = place.appending(JSONString(name))
      let text = try string(value, at: place)
      guard let color = ThemeColor(text) else { throw error(.unknownColor(text), at: place) }
      result[name] = color
    }
    return result
  }

  private func styles(
    _ node: JSONNode, at place: JSONPointer, palette: [String: ThemeColor]
  ) throws(ThemeError) -> [String: RoleStyle] {
    var result: [String: RoleStyle] = [:]
    for (name, value) in try members(of: node, at: place) {
      let place = place.appending(JSONString(name))
      guard Theme.knownNames.contains(name) else { throw error(.unknownRole(name), at: place) }
      result[name] = try style(value, at: place, palette: palette)
    }
    return result
  }

  private func style(
    _ node: JSONNode, at place: JSONPointer, palette: [String: ThemeColor]
  ) throws(ThemeError) -> RoleStyle {
    var result = RoleStyle()
    for (member, value) in try members(of: node, at: place) {
      let place = place.appending(JSONString(member))
      switch member {
      case "fg": result.foreground = try colors(value, at: place, palette: palette)
      case "bg": result.background = try colors(value, at: place, palette: palette)
      case "attr": result.attributes = try attributes(value, at: place)
      case "mono": result.monoAttributes = try attributes(value, at: place)
      default: throw error(.unknownMember(member), at: place)
      }
    }
    return result
  }

  private func colors(
    _ node: JSONNode, at place: JSONPointer, palette: [String: ThemeColor]
  ) throws(ThemeError) -> [ThemeColor] {
    var result: [ThemeColor] = []
    for (value, place) in try items(of: node, at: place) {
      let text = try string(value, at: place)
      guard let color = palette[text] ?? ThemeColor(text) else {
        throw error(.unknownColor(text), at: place)
      }
      result.append(color)
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
