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
    let pieces = self.pieces(units, from: 0, changed, overlay)
    for (place, piece) in pieces.enumerated() {
      if place > 0, piece.beginsWord(after: pieces[place - 1]) {
        let word = wordColumns(pieces[place...])
        if word > text.remainingColumns, word <= room + 1 { text.endRow() }
      }
      text.append(piece.unit, piece.role, overlay: piece.overlay)
      if piece.index == focus { focused = text.rows.count }
      if hasLines, piece.unit == "\\n", piece.index + 2 < units.count { text.endRow() }
    }
    return (text.finish(), focused)
  }

  /// Columns of the word that some pieces begin with, its brackets and the blank or line break
  /// behind it included: a row never begins with those.
  private func wordColumns(_ pieces: ArraySlice<Piece>) -> Int {
    var columns = 0
    for piece in pieces.prefix(width + 1) {
      columns += appearance.widths.columns(of: piece.unit)
      if piece.unit == " " || piece.unit == "\\n" { break }
    }
    return columns
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
    for piece in pieces(units, from: hidden > 1 ? hidden : 0, changed, overlay) {
      text.append(piece.unit, piece.role, overlay: piece.overlay)
    }
    return text.finish()
  }

  /// How many units are left out before the place where the sides differ.
  private func hiddenUnits(of units: [String]) -> Int {
    guard units.count + 2 > width else { return 0 }
    return max(0, min(focus - min(24, width / 3), units.count - width / 2))
  }

  /// A unit, or a bracket around what was changed.
  private struct Piece {
    let unit: String
    let role: Role
    let overlay: Role?
    /// The unit's place; a bracket has that of the unit behind it.
    let index: Int

    /// Whether a row may end before it: a bracket that opens stays with its word.
    func beginsWord(after piece: Piece) -> Bool {
      piece.unit == " " && unit != " " && !(unit == "]" && role == .textStrong)
    }
  }

  /// The units with brackets around what was changed.
  private func pieces(
    _ units: [String], from first: Int, _ changed: [Range<Int>], _ overlay: Role?
  ) -> [Piece] {
    var pieces: [Piece] = []
    var rest = changed.drop { first > 0 && $0.upperBound <= first }
    func bracket(_ sign: String, _ index: Int) {
      pieces.append(Piece(unit: sign, role: .textStrong, overlay: overlay, index: index))
    }
    for index in first...max(first, units.count) {
      while let range = rest.first, range.upperBound <= index {
        if range.isEmpty, range.lowerBound == index { bracket("[", index) }
        bracket("]", index)
        rest.removeFirst()
      }
      guard index < units.count else { break }
      let isChanged = rest.first?.contains(index) == true
      if rest.first?.lowerBound == index { bracket("[", index) }
      let unit = units[index]
      pieces.append(
        Piece(
          unit: unit, role: Self.role(of: unit), overlay: isChanged ? overlay : nil, index: index))
    }
    return pieces
  }

  private static func role(of unit: String) -> Role {
    unit.utf8.count > 1 && unit.hasPrefix("\\") ? .syntaxEscape : .syntaxString
  }
}
