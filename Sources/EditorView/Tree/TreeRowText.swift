import EditorCore
import JSONSyntax
import TerminalModel

/// The text of a row of the tree, right of the gutter.
struct TreeRowText {
  let appearance: Appearance
  let row: VisibleRow
  /// Columns by which deep rows are moved to the left.
  let shift: Int

  /// The whole text in about `limit` columns, the indentation first.
  func text(limit: Int) -> StyledText {
    let (lead, label) = (lead, label)
    let text = label + value(limit: max(0, limit - lead.columns - label.columns))
    return lead + (isDeleted ? text.recolored(.changeDeleted) : text)
  }

  /// The indentation and the triangle.
  var lead: StyledText {
    let indentation = String(repeating: " ", count: max(0, row.depth * 2 - shift))
    guard row.node.kind.isContainer, !isDeleted else {
      return appearance.text(indentation + "  ", .text)
    }
    let sign = row.isOpen ? appearance.glyphs.foldOpen : appearance.glyphs.foldClosed
    return appearance.text(indentation + sign + " ", .fold)
  }

  /// The name of a member or the index of an element, and its colon.
  var label: StyledText {
    if let name = row.nameLiteral {
      return appearance.name(name) + appearance.text(": ", .syntaxPunctuation)
    }
    guard let index = row.index, row.node.kind.isContainer else { return StyledText() }
    return appearance.text("\(index): ", .syntaxCount)
  }

  /// The value: as written, or what can be said of a container in about `limit` columns.
  private func value(limit: Int) -> StyledText {
    guard row.node.kind.isContainer else {
      let literal = appearance.literal(row.node, limit: limit)
      return row.hasFollowing ? literal + appearance.text(",", .syntaxPunctuation) : literal
    }
    let brackets = row.node.kind == .object ? "{}" : "[]"
    let head =
      appearance.text(brackets + " ", .syntaxPunctuation)
      + appearance.text(appearance.childCount(row.node), .syntaxCount)
    if row.isOpen || isDeleted { return head }
    let preview = appearance.preview(row.node, limit: limit - head.columns - 3)
    return head + appearance.text("   ", .text) + preview
  }

  private var isDeleted: Bool { row.row.value == nil }
}
