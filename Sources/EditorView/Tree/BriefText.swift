import JSONSyntax
import TerminalModel

extension Appearance {
  /// A value in one row: a scalar as written, a container with the beginning of what it holds.
  ///
  /// **Complexity**: O(limit).
  func brief(_ node: JSONNode, limit: Int) -> StyledText {
    guard node.kind.isContainer else {
      return literal(node, limit: limit).clipped(to: limit, ellipsis: glyphs.ellipsis)
    }
    let brackets = node.kind == .object ? "{}" : "[]"
    let head = text(brackets + " ", .syntaxPunctuation) + text(childCount(node), .syntaxCount)
    let preview = preview(node, limit: limit - head.columns - 3)
    let whole = preview.isEmpty ? head : head + text("   ", .text) + preview
    return whole.clipped(to: limit, ellipsis: glyphs.ellipsis)
  }
}
