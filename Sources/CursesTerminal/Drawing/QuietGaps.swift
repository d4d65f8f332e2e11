import TerminalModel

/// Longer gaps are cleared with one sequence, and should compare equal whatever stands before them.
private let longestGap = 8

/// The faces of the cells of a row, where short gaps between texts have the face of the text before
/// them, if that looks the same: a change of the face takes more bytes than a gap.
///
/// A gap at the beginning of the row has the face of what follows.
func facesWithQuietGaps(_ cells: ArraySlice<Cell>) -> [Face] {
  var faces = cells.map(\.face)
  var gapStart = 0
  for (column, cell) in cells.enumerated() where !cell.isBlank {
    let gap = gapStart..<column
    if !gap.isEmpty, gap.count <= longestGap {
      let face = faces[gapStart > 0 ? gapStart - 1 : column]
      if faces[gap].allSatisfy({ $0.showsBlanks(as: face) }) {
        for blank in gap { faces[blank] = face }
      }
    }
    gapStart = column + 1
  }
  return faces
}

extension Face {
  /// Whether a blank looks the same in this face as in another one.
  func showsBlanks(as other: Face) -> Bool {
    let ink: Attributes = [.underline, .strike, .reverse]
    guard attributes.isDisjoint(with: ink), other.attributes.isDisjoint(with: ink) else {
      // Any attribute may change the colour that is the ground when reversed.
      return attributes == other.attributes && foreground == other.foreground
        && attributes.isDisjoint(with: [.underline, .strike])
    }
    return background == other.background
  }
}
