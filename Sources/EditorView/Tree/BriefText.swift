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

  /// A value in one row; a long string from about where it differs from another version of it.
  func brief(_ node: JSONNode, limit: Int, comparedWith other: JSONNode) -> StyledText {
    let longest = max(node.byteCount, other.byteCount)
    guard longest > limit, longest <= Self.comparedBytes,
      let parts = ChangedText(node, comparedWith: other)
    else { return brief(node, limit: limit) }
    let units = parts.prefix + parts.changed + parts.suffix
    let start = min(parts.prefix.count - Self.context, units.count - (limit - 3))
    guard start > 1 else { return brief(node, limit: limit) }
    let end = Array(units[start...].joined().utf8)
    return (text("\"\(glyphs.ellipsis)", .syntaxString) + literal(end[...], kind: .string))
      .clipped(to: limit, ellipsis: glyphs.ellipsis)
  }

  /// Units that are shown before the place where a string differs.
  private static let context = 4
  /// Longer strings are shown from their beginning.
  private static let comparedBytes = 4_096
}
