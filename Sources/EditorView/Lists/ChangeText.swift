import JSONMerge
import JSONSyntax
import TerminalModel

/// One change of a comparison as a row: sign, place, old and new value.
struct ChangeText {
  let appearance: Appearance
  let change: JSONChange

  /// The row: `~ /image/tag  "2.8.1" → "2.9.0"`.
  func row(width: Int) -> StyledText {
    let sign = appearance.text(change.kind.sign + " ", .textStrong)
    let place = appearance.pointer(change.pointer, limit: width / 2)
    let room = width - sign.columns - place.columns - 2
    return sign + place + appearance.text("  ", .text) + values(limit: room)
  }

  /// The old and the new value, or what happened in a word.
  func values(limit: Int) -> StyledText {
    let arrow = appearance.text(" \(appearance.glyphs.arrow) ", .textDim)
    let half = max(4, (limit - arrow.columns) / 2)
    switch (change.kind, change.old, change.new) {
    case (.changed, let old?, let new?):
      return appearance.brief(old, limit: half, comparedWith: new) + arrow
        + appearance.brief(new, limit: half, comparedWith: old)
    case (.added, _, let new?):
      return appearance.text("added ", .textDim) + appearance.brief(new, limit: limit - 6)
    case (.removed, let old?, _):
      return appearance.text("deleted ", .textDim) + appearance.brief(old, limit: limit - 8)
    case (.renamed, _, _): return appearance.text("renamed", .textDim)
    case (.reordered, _, _): return appearance.text("another order", .textDim)
    case (.changed, _, _), (.added, _, _), (.removed, _, _): return StyledText()
    }
  }
}

extension JSONChange.Kind {
  /// The sign in the first column.
  var sign: String {
    switch self {
    case .added: "+"
    case .removed: "-"
    case .changed, .renamed, .reordered: "~"
    }
  }
}
