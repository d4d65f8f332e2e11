import EditorCore
import TerminalModel

extension Canvas {
  /// Draws the documents of a folder: how each stands, its version, who changed it when.
  mutating func drawDocumentsScreen(_ state: State) {
    drawHeader(title: "Documents", place: state.documents.place, chips: documentChips(state))
    let table = Table.documents(width: screen.size.columns - 3)
    if let row = state.listTitleRow {
      draw(appearance.titles(of: table), row: row, columns: 2..<max(2, screen.size.columns - 1))
    }
    if state.listCount == 0 { drawEmpty(state.emptyDocuments, rows: state.listRows) }
    let appearance = self.appearance
    drawList(state, rows: state.listRows) { row, _ in
      guard case .document(let document) = row else { return StyledText() }
      return appearance.row(document, of: table)
    }
    drawListStatus(state)
    drawSelectedAddress(state)
    drawFrame(state)
  }

  private func documentChips(_ state: State) -> [HeaderChip] {
    let documents = state.documents
    var chips: [HeaderChip] = []
    if let request = documents.request, state.now - request.since >= 150 {
      chips.append(HeaderChip(text: "LISTING", role: .stateBusy))
    }
    if documents.failure != nil { chips.append(HeaderChip(text: "NO LIST", role: .stateWarning)) }
    let count = state.listCount
    let filter = documents.filter.isEmpty ? "" : " with \"\(documents.filter)\""
    chips.append(
      HeaderChip(text: counted(count, "doc") + filter, role: .headerChip))
    if let omitted = documents.listing?.omittedCount, omitted > 0 {
      chips.append(HeaderChip(text: "\(omitted) more not shown", role: .stateWarning))
    }
    if let answer = documents.answeredAt {
      chips.append(HeaderChip(text: "polled \(agoText(state.now - answer)) ago", role: .headerChip))
    }
    return chips + [HeaderChip(text: state.session.author, role: .presenceSelf)]
  }

  /// Draws the address of the selected document, or why there is no list.
  private mutating func drawSelectedAddress(_ state: State) {
    guard let row = state.layout.statusRow, let list = state.listState else { return }
    let rows = state.visibleListRows(limit: state.listRows.count)
    let offset = list.selected - list.top
    let counted = state.listCount == 0 ? 1 : 14
    let room = 1..<max(1, screen.size.columns - counted)
    if let failure = state.documents.failure {
      draw(text(failure, .messageWarning), row: row, columns: room)
    } else if rows.indices.contains(offset), case .document(let document) = rows[offset] {
      draw(text(document.url, .textDim), row: row, columns: room)
    }
  }
}

extension State {
  /// Why the list of documents is empty.
  fileprivate var emptyDocuments: String {
    if !documents.filter.isEmpty { return "No document has \"\(documents.filter)\" in its name." }
    if documents.failure != nil {
      return "There is no list; a opens a document by its name, or creates it."
    }
    return documents.listing == nil
      ? "The server is asked for the list." : "No document is here yet; a creates one."
  }
}

extension DocumentsState {
  /// Host and folder, for the header.
  fileprivate var place: String {
    let address = folder.split(separator: "/", maxSplits: 1).last.map(String.init) ?? ""
    return String(address.drop { $0 == "/" }.reversed().drop { $0 == "/" }.reversed())
  }
}

extension Table<DocumentRow> {
  /// The list of documents in some width: the name comes first, then how a document stands.
  fileprivate static func documents(width: Int) -> Self {
    let author = width >= 70 ? min(16, width / 9) : 0
    let changed = width >= 50 ? 9 : 0
    let size = width >= 60 ? 8 : 0
    let tag = width >= 72 ? min(15, max(12, width / 8)) : 0
    let state = min(24, max(12, width >= 72 ? width * 3 / 10 : width * 2 / 5))
    let name = max(8, width - author - changed - size - tag - state)
    return Table(columns: [
      Column("NAME", name) { ($0.name, $0.isOpen ? .textStrong : .text) },
      Column("STATE", state) { ($0.state, $0.isFolder ? .textDim : $0.role.face) },
      Column("ETAG", tag) { ($0.tag, .textDim) },
      Column("SIZE", size) { ($0.byteCount.map { byteText($0) } ?? "", .textDim) },
      Column("CHANGED", changed) { ($0.changed, .textDim) },
      Column("WHO", author) { ($0.author, .presenceOther) },
    ])
  }
}
