import EditorCore
import TerminalModel

extension Canvas {
  /// Draws the versions that were seen in this run, mine first, then the newest.
  mutating func drawHistoryScreen(_ state: State) {
    let dropped = state.versions.droppedCount
    let count = state.versions.entries.count
    var chips = [HeaderChip(text: "\(count) seen in this run", role: .headerChip)]
    if dropped > 0 { chips.append(HeaderChip(text: "\(dropped) let go", role: .stateWarning)) }
    drawHeader(title: "History", place: state.session.title, chips: chips)
    let columns = VersionColumns(width: screen.size.columns - 3)
    if let row = state.listTitleRow {
      draw(appearance.titles(columns), row: row, columns: 2..<max(2, screen.size.columns - 1))
    }
    let appearance = self.appearance
    drawList(state, rows: state.listRows) { row, _ in
      guard case .version(let version) = row else { return StyledText() }
      return appearance.row(version, columns)
    }
    drawListStatus(state)
    drawMarkedVersion(state)
    drawFrame(state)
  }

  /// Says below the list what the next Space does.
  private mutating func drawMarkedVersion(_ state: State) {
    guard let row = state.layout.statusRow else { return }
    let sentence =
      state.versions.marked.first.map {
        "\(state.versionName($0)) is marked: Space on another one compares the two."
      } ?? "Space on two versions compares them. The server's older versions are not known."
    draw(text(sentence, .textDim), row: row, columns: 1..<max(1, screen.size.columns - 14))
  }
}

/// The columns of the history, in cells; 0 for those that do not fit.
struct VersionColumns {
  let name: Int
  let seen: Int
  let how: Int
  let author: Int
  let size: Int

  /// The columns of a table of some width.
  init(width: Int) {
    name = min(18, max(10, width / 4))
    seen = width >= 36 ? 10 : 0
    size = width >= 60 ? 9 : 0
    author = width >= 50 ? min(20, width / 6) : 0
    how = max(0, width - name - seen - size - author - Self.mark)
  }

  /// The column of the marks.
  static let mark = 2
}

extension Appearance {
  fileprivate func titles(_ columns: VersionColumns) -> StyledText {
    cell("", .textDim, VersionColumns.mark) + cell("VERSION", .textDim, columns.name)
      + cell("SEEN", .textDim, columns.seen) + cell("HOW", .textDim, columns.how)
      + cell("WHO", .textDim, columns.author) + cell("SIZE", .textDim, columns.size)
  }

  /// A version: its mark, tag, when and how it came, who saved it.
  fileprivate func row(_ version: VersionRow, _ columns: VersionColumns) -> StyledText {
    let isMine = version.number == 0
    return cell(version.isMarked ? "*" : " ", .textStrong, VersionColumns.mark)
      + cell(version.name, isMine ? .mergeMine : .text, columns.name)
      + cell(version.seen, .textDim, columns.seen) + cell(version.how, .text, columns.how)
      + cell(version.author, isMine ? .presenceSelf : .presenceOther, columns.author)
      + cell(byteText(version.byteCount), .textDim, columns.size)
  }
}
