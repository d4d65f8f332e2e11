import EditorCore
import TerminalModel

extension Canvas {
  /// Draws the versions that were seen in this run, mine first, then the newest.
  mutating func drawHistoryScreen(_ state: State) {
    let dropped = state.versions.droppedCount
    let count = state.versions.entries.count
    var chips = [HeaderChip(text: "\(count) seen in this run", role: .headerChip)]
    let kept = state.versions.server.listed.count
    if kept > 0 { chips.append(HeaderChip(text: "\(kept) on the server", role: .headerChip)) }
    if dropped > 0 { chips.append(HeaderChip(text: "\(dropped) let go", role: .stateWarning)) }
    drawHeader(title: "History", place: state.session.title, chips: chips)
    let table = Table.versions(width: screen.size.columns - 3)
    if let row = state.listTitleRow {
      draw(appearance.titles(of: table), row: row, columns: 2..<max(2, screen.size.columns - 1))
    }
    let appearance = self.appearance
    drawList(state, rows: state.listRows) { row, _ in
      guard case .version(let version) = row else { return StyledText() }
      return appearance.row(version, of: table)
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
      }
      ?? (state.versions.server.target == nil
        ? "Space marks a version; two that are marked are compared."
        : "Space on two versions compares them; R brings one back as an edit.")
    draw(text(sentence, .textDim), row: row, columns: 1..<max(1, screen.size.columns - 14))
  }
}

extension Table<VersionRow> {
  /// The history in some width: the mark, then the tag of a version, when and how it came, who
  /// saved it.
  fileprivate static func versions(width: Int) -> Self {
    let mark = 2
    let name = min(18, max(10, width / 4))
    let seen = width >= 36 ? 10 : 0
    let size = width >= 60 ? 9 : 0
    let author = width >= 50 ? min(20, width / 6) : 0
    let how = max(0, width - name - seen - size - author - mark)
    return Table(columns: [
      Column("", mark) { ($0.isMarked ? "*" : " ", .textStrong) },
      Column("VERSION", name) { ($0.name, $0.isMine ? .mergeMine : .text) },
      Column("SEEN", seen) { ($0.seen, .textDim) },
      Column("HOW", how) { ($0.how, .text) },
      Column("WHO", author) { ($0.author, $0.isMine ? .presenceSelf : .presenceOther) },
      Column("SIZE", size) { (byteText($0.byteCount), .textDim) },
    ])
  }
}

extension VersionRow {
  /// Whether it is the draft, and no version of the server.
  fileprivate var isMine: Bool { number == 0 }
}
