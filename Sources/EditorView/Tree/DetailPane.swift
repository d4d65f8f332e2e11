import EditorCore
import JSONSyntax
import TerminalModel

extension Canvas {
  /// Draws what can be said of the value under the cursor and of the document, in wide windows.
  mutating func drawDetail(_ state: State) {
    guard let columns = state.layout.detailColumns, let document = state.document,
      let visible = state.cursorRow
    else { return }
    let rows = state.layout.listRows
    fill(
      rows: rows.lowerBound..<(rows.upperBound + 1),
      columns: columns.lowerBound..<columns.lowerBound + 1, with: glyphs.vertical, .border)
    let inner = (columns.lowerBound + 2)..<max(columns.lowerBound + 2, columns.upperBound - 1)
    let groups = [
      valueGroup(visible, document, limit: inner.count - Self.detailLabelWidth),
      whoGroup(state),
      versionGroup(state, document),
      changesGroup(document),
      historyGroup(state),
      // Last, so that moving to a changed row and away moves nothing else.
      comparisonGroup(visible, document),
    ]
    var row = rows.lowerBound
    // A heading alone says nothing.
    for group in groups where !group.isEmpty && row + 1 < rows.upperBound {
      for line in group where row < rows.upperBound {
        draw(line, row: row, columns: inner)
        row += 1
      }
      row += 1
    }
  }

  /// Columns of the labels in the pane.
  static let detailLabelWidth = 9

  private func heading(_ title: String) -> StyledText { text(title, .textStrong) }

  private func entry(_ label: String, _ value: StyledText) -> StyledText {
    text(label.padding(to: Self.detailLabelWidth), .textDim) + value
  }

  private func valueGroup(
    _ visible: VisibleRow, _ document: OpenDocument, limit: Int
  ) -> [StyledText] {
    let node = visible.node
    var rows = [heading("DETAIL")]
    if let path = visible.row.value {
      rows.append(entry("path", appearance.pointer(document.mine.pointer(to: path), limit: limit)))
    }
    rows.append(entry("type", text(node.kind.name, .syntaxType) + text(measure(node), .textDim)))
    rows.append(entry("place", text(place(visible, document), .text)))
    rows.append(entry("depth", text("\(visible.depth)", .text)))
    return rows
  }

  /// Where the value stands in its container, counted as pointers and people count.
  private func place(_ visible: VisibleRow, _ document: OpenDocument) -> String {
    let (path, whole) =
      switch visible.row {
      case .value(let path): (path, document.mine)
      case .deleted(let ghost): (ghost.base, document.base.document)
      }
    guard let last = path.last, let parent = path.parent, let container = whole.node(at: parent)
    else { return "the root" }
    return visible.index == nil
      ? "member \(last + 1) of \(container.count)" : "index \(last) of \(container.count)"
  }

  private func measure(_ node: JSONNode) -> String {
    let bytes = byteText(node.byteCount)
    guard node.kind.isContainer else { return glyphs.separator + bytes }
    return glyphs.separator + appearance.childCount(node) + glyphs.separator + bytes
  }

  private func comparisonGroup(_ visible: VisibleRow, _ document: OpenDocument) -> [StyledText] {
    let marks = document.marks(for: visible.row, isOpen: visible.isOpen)
    var rows: [StyledText] = []
    if let note = marks.myNote { rows.append(entry("mine", text(note, .mergeMine))) }
    if let note = marks.theirNote {
      let words = note.hasPrefix("theirs ") ? String(note.dropFirst(7)) : note
      rows.append(entry("theirs", text(words, .mergeTheirs)))
    }
    return rows.isEmpty ? [] : [heading("COMPARED WITH BASE")] + rows
  }

  /// Who is there, when it is not only me.
  private func whoGroup(_ state: State) -> [StyledText] {
    let people = state.presentPeople.prefix(4)
    guard !people.isEmpty else { return [] }
    return [heading("WHO")]
      + people.map { person in
        let isGrey = person.isGrey(at: state.now)
        let age = isGrey ? ", \(agoText(state.now - person.heardAt)) ago" : ""
        let name = appearance.cell(
          person.shortName, isGrey ? .presenceIdle : .presenceOther, Self.detailLabelWidth)
        return name + text(person.doing + age, isGrey ? .presenceIdle : .text)
      }
  }

  private func versionGroup(_ state: State, _ document: OpenDocument) -> [StyledText] {
    let base = document.base
    var rows = [heading("VERSION")]
    rows.append(entry("tag", text(base.tagAsSent ?? "none: saves are not guarded", .text)))
    if let author = base.author { rows.append(entry("saved by", text(author, .text))) }
    if let time = state.savedAtText(base.revision) {
      rows.append(entry("at", text(time, .textDim)))
    }
    rows.append(entry("size", text(byteText(base.byteCount), .text)))
    rows.append(entry("you", text(state.session.author, .presenceSelf)))
    return rows
  }

  /// The newest versions that were seen, when there is more than the one that is open.
  private func historyGroup(_ state: State) -> [StyledText] {
    let versions = state.newestVersions(limit: 4)
    guard versions.count > 1 else { return [] }
    return [heading("SEEN IN THIS RUN")]
      + versions.map { version in
        entry(version.seen, text(version.name, .text) + text("  \(version.how)", .textDim))
      }
  }

  private func changesGroup(_ document: OpenDocument) -> [StyledText] {
    var rows = [heading("CHANGES")]
    rows.append(entry("mine", text("\(document.changes.count)", .mergeMine)))
    rows.append(entry("theirs", text("\(document.theirs?.changes.count ?? 0)", .mergeTheirs)))
    if let conflicts = document.theirs?.conflictCount, conflicts > 0 {
      rows.append(entry("", text("\(conflicts) would conflict", .messageWarning)))
    }
    return rows
  }
}
