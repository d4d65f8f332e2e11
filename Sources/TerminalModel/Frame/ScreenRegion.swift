/// A part of a screen that means something to whoever clicks on it.
public struct ScreenRegion: Equatable, Sendable {
  /// What it means.
  public enum Meaning: Equatable, Sendable {
    /// A click types these keys.
    case keys([KeyPress])
    /// One of the things that the screen lists, by its number: a click selects it.
    case item(Int)
    /// A line of a text, by its number, and before which byte of UTF-8 each column of the region
    /// stands; the last one is what stands behind them all.
    ///
    /// Of one place it is the byte of that place alone.
    case text(line: Int, utf8Offsets: [Int])
    /// The sign of a thing that opens and closes, by the number of the thing.
    case fold(Int)
  }

  /// The rows of cells that it covers.
  public let rows: Range<Int>
  /// The columns of cells that it covers.
  public let columns: Range<Int>
  /// What it means.
  public let meaning: Meaning
}

extension Screen {
  /// Gives a rectangle a meaning; where rectangles overlap, the one marked last counts.
  public mutating func mark(
    rows: Range<Int>, columns: Range<Int>, as meaning: ScreenRegion.Meaning
  ) {
    regions.append(ScreenRegion(rows: rows, columns: columns, meaning: meaning))
  }

  /// Takes the meaning from everything that was marked.
  public mutating func unmarkAll() {
    regions = []
  }

  /// What a place means; nil when nothing.
  ///
  /// **Complexity**: O(n) in the regions.
  public func meaning(at position: CellPosition) -> ScreenRegion.Meaning? {
    let region = regions.last {
      $0.rows.contains(position.row) && $0.columns.contains(position.column)
    }
    guard let region, case .text(let line, let offsets) = region.meaning else {
      return region?.meaning
    }
    let column = min(position.column - region.columns.lowerBound, offsets.count - 1)
    return .text(line: line, utf8Offsets: [offsets[column]])
  }
}
