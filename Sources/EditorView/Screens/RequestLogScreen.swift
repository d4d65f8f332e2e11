import EditorCore
import TerminalModel

extension Canvas {
  /// Draws the requests of this run; refusals stand out.
  mutating func drawRequestLogScreen(_ state: State) {
    drawHeader(
      title: "Requests", place: state.session.url,
      chips: [HeaderChip(text: requestCount(state), role: .headerChip)])
    let layout = state.layout
    let facts = state.visibleListRows(limit: layout.listHeight).compactMap(\.requestFacts)
    let columns = RequestColumns(width: screen.size.columns - 3, showing: facts)
    let appearance = self.appearance
    if state.listCount == 0 {
      let filter = state.lists.requestFilter
      drawEmpty(
        filter.isEmpty ? "No request was made yet." : "No request has \"\(filter)\" in it.",
        rows: layout.listRows)
    }
    drawList(state, rows: layout.listRows) { row, _ in
      row.requestFacts.map { facts in
        appearance.row(facts, time: state.clock(facts.startedAt), columns)
      } ?? StyledText()
    }
    drawSelectedRequest(state)
    drawFrame(state)
  }

  /// How many requests are shown, and by what they are filtered.
  private func requestCount(_ state: State) -> String {
    let count = state.requestRows.reduce(0) { $0 + $1.count }
    let filter = state.lists.requestFilter
    return filter.isEmpty ? "\(count) of the last 200" : "\(count) with \"\(filter)\""
  }

  /// Draws what of the selected request did not fit into its row.
  private mutating func drawSelectedRequest(_ state: State) {
    guard let row = state.layout.statusRow, let list = state.listState else { return }
    let offset = list.selected - list.top
    let rows = state.visibleListRows(limit: state.layout.listHeight)
    guard rows.indices.contains(offset), let facts = rows[offset].requestFacts else { return }
    let run =
      facts.count > 1 ? "\(facts.count) polls since \(state.clock(facts.beganAt))" : nil
    let sentence = [run, facts.condition, facts.status.map(Self.meaning) ?? nil, facts.note]
      .compactMap { $0 }.joined(separator: glyphs.separator)
    draw(text(sentence, .textDim), row: row, columns: 1..<max(1, screen.size.columns - 1))
  }

  /// What the status codes of conditional requests say.
  private static func meaning(_ status: Int) -> String? {
    switch status {
    case 200: "200 OK"
    case 201: "201 created"
    case 204: "204 saved"
    case 304: "304 still the same version"
    case 401, 403: "\(status) not allowed"
    case 404, 410: "\(status) no such document"
    case 409: "409 conflict"
    case 412: "412 somebody else saved before: refused"
    case 428: "428 the server wants a precondition"
    case 429, 503: "\(status) busy"
    default: nil
    }
  }
}

/// The columns of the request log, in cells.
struct RequestColumns {
  let target: Int
  let condition: Int
  let tag: Int

  static let mark = 2
  static let time = 9
  static let method = 7
  static let status = 5
  static let duration = 8

  /// The columns of a table of some width: the places take what they need up to a half, what
  /// they were asked under takes the rest.
  init(width: Int, showing facts: [RequestFacts]) {
    let left = max(0, width - Self.mark - Self.time - Self.method - Self.status - Self.duration)
    let places = (facts.map(\.target.count).max() ?? 0) + 1
    tag = left >= 40 ? min(14, left / 4) : 0
    guard left >= 38 else {
      condition = 0
      target = left - tag
      return
    }
    let conditions = (facts.compactMap { $0.condition?.count }.max() ?? 0) + 1
    condition = min(conditions, max((left - tag) * 9 / 20, left - tag - places))
    target = left - tag - condition
  }
}

extension Appearance {
  /// A request of the log: when, what, under which condition, with which outcome, how long.
  fileprivate func row(
    _ facts: RequestFacts, time: String, _ columns: RequestColumns
  ) -> StyledText {
    let isRefused = facts.status == 412
    var row = cell(isRefused ? "!" : " ", .stateConflict, RequestColumns.mark)
    row += cell(time, isRefused ? .textStrong : .textDim, RequestColumns.time)
    row += cell(facts.method, facts.method == "GET" ? .text : .textStrong, RequestColumns.method)
    row += cell(facts.target, isRefused ? .textStrong : .text, columns.target)
    row += cell(condition(of: facts), isRefused ? .mergeMine : .textDim, columns.condition)
    row += cell(statusText(facts), role(of: facts), RequestColumns.status)
    row += cell(facts.entityTag ?? "", isRefused ? .mergeTheirs : .textDim, columns.tag)
    let duration = "\(facts.milliseconds) ms"
    return row + text(String(repeating: " ", count: max(0, 8 - duration.count)), .text)
      + text(duration, .textDim)
  }

  /// A text in a cell of a table, one blank behind it.
  func cell(_ content: String, _ role: Role, _ width: Int) -> StyledText {
    let shown = text(content, role).clipped(to: max(0, width - 1), ellipsis: glyphs.ellipsis)
    return shown + text(String(repeating: " ", count: max(0, width - shown.columns)), .text)
  }

  /// What was asked for; of polls without news how many there were.
  private func condition(of facts: RequestFacts) -> String {
    facts.count > 1 ? "\(facts.count) polls" : facts.condition ?? ""
  }

  private func statusText(_ facts: RequestFacts) -> String {
    facts.status.map(String.init) ?? "none"
  }

  private func role(of facts: RequestFacts) -> Role {
    switch facts.status {
    case 412?: .stateConflict
    case nil: .stateOffline
    case .some(200..<300): .stateOk
    case .some(300..<400): .textDim
    case .some: .stateError
    }
  }
}
