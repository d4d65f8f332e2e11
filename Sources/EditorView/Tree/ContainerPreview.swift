import EditorCore
import JSONSyntax
import TerminalModel

extension Appearance {
  /// How much a container holds: `2 keys`, `14 items`.
  func childCount(_ node: JSONNode) -> String {
    switch node.kind {
    case .object: counted(node.count, "key")
    case .array: counted(node.count, "item")
    case .string, .number, .boolean, .null: ""
    }
  }

  /// The beginning of what a folded container holds, in about `limit` columns.
  ///
  /// Members with plain values show them, containers only their names, so that one row says as
  /// much as it can.
  ///
  /// **Complexity**: O(limit).
  func preview(_ node: JSONNode, limit: Int) -> StyledText {
    guard limit >= Self.shortestPreview, node.count > 0 else { return StyledText() }
    var result = StyledText()
    for index in 0..<node.count {
      if index > 0 { result += text(", ", .syntaxPreview) }
      if result.columns >= limit - 1 {
        result += text(glyphs.ellipsis, .syntaxPreview)
        break
      }
      result += item(node, index, limit: limit - result.columns)
    }
    return result.clipped(to: limit, ellipsis: glyphs.ellipsis)
  }

  private func item(_ node: JSONNode, _ index: Int, limit: Int) -> StyledText {
    let child = node.child(at: index)
    let name = node.name(at: index).map { safeText($0, limit) }
    switch (name, child.kind.isContainer) {
    case (let name?, true): return name
    case (let name?, false): return name + text(": ", .syntaxPreview) + scalar(child, limit)
    case (nil, true): return inner(child, limit)
    case (nil, false): return scalar(child, limit)
    }
  }

  /// A container inside an array: its own members between brackets, one level deep.
  private func inner(_ node: JSONNode, _ limit: Int) -> StyledText {
    let (open, close) = node.kind == .object ? ("{", "}") : ("[", "]")
    var result = text(open, .syntaxPreview)
    for index in 0..<node.count where result.columns < limit {
      if index > 0 { result += text(", ", .syntaxPreview) }
      let child = node.child(at: index)
      if let name = node.name(at: index) {
        result += safeText(name, limit) + text(": ", .syntaxPreview)
      }
      result +=
        child.kind.isContainer
        ? text(child.kind == .object ? "{}" : "[]", .syntaxPreview) : scalar(child, limit)
    }
    return result + text(close, .syntaxPreview)
  }

  private func safeText(_ name: JSONString, _ limit: Int) -> StyledText {
    let text = DisplayText(wtf8: name.wtf8, widths: widths, maximumColumns: limit)
    return StyledText([StyledText.Span(text: text, role: .syntaxPreview)])
  }

  private func scalar(_ node: JSONNode, _ limit: Int) -> StyledText {
    literal(node, limit: limit).recolored(.syntaxPreview)
  }

  /// Less than so many columns say nothing.
  static let shortestPreview = 6
}
