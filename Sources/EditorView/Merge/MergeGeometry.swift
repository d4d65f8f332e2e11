import EditorCore
import TerminalModel

/// Where the parts of the merge stand.
///
/// **Units**: rows and columns of cells, 0-based.
struct MergeGeometry {
  /// The first row below header and counts, and the row behind the last one of the content.
  let content: Range<Int>
  let columns: Int

  init(_ layout: Layout) {
    columns = layout.size.columns
    let end = layout.ruleRow ?? layout.messageRow
    content = min(2, end)..<max(2, end)
  }

  /// The rows of list and card; the list has at least a third where there is room.
  func stacked(cardRows: Int, listRows: Int) -> (list: Range<Int>, card: Range<Int>) {
    let most = content.count >= 12 ? content.count * 2 / 3 : content.count - 2
    let card = min(cardRows, max(most, content.count - listRows))
    let border = content.upperBound - max(0, min(card, content.count))
    return (content.lowerBound..<border, border..<content.upperBound)
  }

  /// The rows of the three columns (below their heads) and of the result (below its head).
  var columnRows: (sides: Range<Int>, result: Range<Int>) {
    let sidesStart = content.lowerBound + 2
    let room = max(0, content.count - 3)
    let sides = room - room * 9 / 20
    return (
      sidesStart..<(sidesStart + sides),
      min(sidesStart + sides + 1, content.upperBound)..<content.upperBound
    )
  }

  /// The columns of a side: mine has the gutter before it.
  func columns(of side: MergeSide) -> Range<Int> {
    let width = (columns - 2) / 3
    let first = columns - 2 - 2 * width
    switch side {
    case .mine: return 0..<first
    case .base: return (first + 1)..<(first + 1 + width)
    case .theirs: return (first + width + 2)..<columns
    }
  }

  /// Columns of what stands in a side, its sign included: a blank is left before the next side.
  var cellWidth: Int {
    min(columns(of: .mine).count - Self.gutterWidth, columns(of: .base).count - 1) - 1
  }

  /// Columns of cursor mark, letter and a blank.
  static let gutterWidth = 3
}
