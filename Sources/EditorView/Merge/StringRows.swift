import JSONSyntax
import TerminalModel

/// Puts a string token into rows: all of it where it fits, else the part around a place.
///
/// A string of several lines goes on in a new row behind each escape that ends a line.
struct StringRows {
  let appearance: Appearance
  /// Columns of a row.
  let width: Int
  /// Rows at most.
  let limit: Int
  /// The unit around which a string is shown that does not fit.
  let focus: Int
  /// Rows by which it is scrolled from there.
  let scroll: Int

  /// Rows beyond which a string is not laid out.
  private static let laidOutRows = 4_000

  /// The rows of some units, of which some ranges were changed; at least one.
  func rows(_ units: [String], changed: [Range<Int>], overlay: Role?) -> [StyledText] {
    if limit == 1 { return oneRow(units, changed, overlay) }
    let (all, focused) = layOut(units, changed, overlay)
    guard all.count > limit else { return all }
    let start = min(max(0, focused - limit / 3) + scroll, all.count - limit)
    var shown = Array(all[start..<start + limit])
    let ellipsis = appearance.text(appearance.glyphs.ellipsis, .textDim)
    if start > 0 { shown[0] = ellipsis + shown[0] }
    if start + limit < all.count { shown[limit - 1] += ellipsis }
    return shown
  }

  /// All rows, and the one in which the focus stands.
  private func layOut(
    _ units: [String], _ changed: [Range<Int>], _ overlay: Role?
  ) -> (rows: [StyledText], focused: Int) {
    let hasLines = units.count + 2 > width && units.contains("\\n")
    // A column is left for the signs that something is left out.
    let room = units.count + 2 * changed.count > width * limit || hasLines ? width - 2 : width
    var text = WrappedText(appearance, width: room, limit: Self.laidOutRows)
    var focused = 0
    append(units, from: 0, changed, overlay) { unit, role, overlay, index in
      if index > 0, units[index - 1] == " ", unit != " ", role != .textStrong {
        let word = wordColumns(units[index...])
        if word > text.remainingColumns, word <= room { text.endRow() }
      }
      text.append(unit, role, overlay: overlay)
      if index == focus { focused = text.rows.count }
      if hasLines, unit == "\\n", index + 2 < units.count { text.endRow() }
    }
    return (text.finish(), focused)
  }

  /// Columns of the word that some units begin with.
  private func wordColumns(_ units: ArraySlice<String>) -> Int {
    units.prefix(width + 1).prefix { $0 != " " && $0 != "\\n" }
      .reduce(0) { $0 + appearance.widths.columns(of: $1) }
  }

  private func oneRow(
    _ units: [String], _ changed: [Range<Int>], _ overlay: Role?
  ) -> [StyledText] {
    var text = WrappedText(appearance, width: width, limit: 1)
    let hidden = hiddenUnits(of: units)
    if hidden > 1 {
      text.append("\"", .syntaxString)
      text.append(appearance.glyphs.ellipsis, .textDim)
    }
    append(units, from: hidden > 1 ? hidden : 0, changed, overlay) { unit, role, overlay, _ in
      text.append(unit, role, overlay: overlay)
    }
    return text.finish()
  }

  /// How many units are left out before the place where the sides differ.
  private func hiddenUnits(of units: [String]) -> Int {
    guard units.count + 2 > width else { return 0 }
    return max(0, min(focus - min(24, width / 3), units.count - width / 2))
  }

  /// Gives the units with brackets around what was changed.
  private func append(
    _ units: [String], from first: Int, _ changed: [Range<Int>], _ overlay: Role?,
    _ give: (String, Role, Role?, Int) -> Void
  ) {
    var rest = changed.drop { first > 0 && $0.upperBound <= first }
    for index in first...max(first, units.count) {
      while let range = rest.first, range.upperBound <= index {
        if range.isEmpty, range.lowerBound == index { give("[", .textStrong, overlay, index) }
        give("]", .textStrong, overlay, index)
        rest.removeFirst()
      }
      guard index < units.count else { break }
      let isChanged = rest.first?.contains(index) == true
      if rest.first?.lowerBound == index { give("[", .textStrong, overlay, index) }
      give(units[index], Self.role(of: units[index]), isChanged ? overlay : nil, index)
    }
  }

  private static func role(of unit: String) -> Role {
    unit.utf8.count > 1 && unit.hasPrefix("\\") ? .syntaxEscape : .syntaxString
  }
}
