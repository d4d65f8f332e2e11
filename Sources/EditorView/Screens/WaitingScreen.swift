import EditorCore
import JSONSyntax
import TerminalModel

extension Canvas {
  /// Draws what there is before a document was loaded: that it comes, or why it does not.
  mutating func drawWaiting(_ state: State) {
    let rows =
      state.unreadable.map { unreadable(state, $0) }
      ?? (state.network.load == nil ? failure(state) : loading(state))
    let list = state.layout.listRows
    let first = list.lowerBound + max(0, (list.count - rows.count) / 3)
    let width = rows.map(\.columns).max() ?? 0
    let indent = max(2, (screen.size.columns - width) / 2)
    for (index, row) in rows.enumerated() where list.contains(first + index) {
      draw(row, row: first + index, columns: min(indent, screen.size.columns)..<screen.size.columns)
    }
  }

  private func loading(_ state: State) -> [StyledText] {
    let since = state.network.load?.since ?? state.now
    let elapsed = state.now - since
    var head = text("Loading ", .text)
    head += text(state.session.title, .textStrong)
    if elapsed >= 2000 { head += text("  " + elapsedText(elapsed), .textDim) }
    return [
      head, StyledText(),
      text("  \(state.session.isFile ? "" : "GET ")\(state.session.url)", .textDim), StyledText(),
      text("  Esc gives up.", .textDim),
    ]
  }

  /// What there is of a document that is no JSON.
  private func unreadable(_ state: State, _ problem: JSONSyntaxError) -> [StyledText] {
    [
      text("\(state.session.title) is not JSON.", .messageError), StyledText(),
    ] + sentence(problem.message + ".") + [
      StyledText(), choice("e", "mend it as text; ^S there makes it the document"),
      choice("E", "mend it in $EDITOR"), choice("R", "read it again"),
    ] + (state.session.isFile ? [] : [choice("gl", "see what documents there are")])
      + [choice(":q", "leave")]
  }

  private func failure(_ state: State) -> [StyledText] {
    let isOffline: Bool =
      switch state.network.status {
      case .offline: true
      case .online: false
      }
    let head =
      state.isAbsent
      ? text("\(state.session.title) is not there yet.", .messageWarning)
      : text("\(state.session.title) could not be loaded.", .messageError)
    var rows = [
      head, StyledText(),
      text("  \(state.session.url)", .textDim), StyledText(),
    ]
    switch state.network.status {
    case .offline(_, let retryAt, _, let reason):
      rows += sentence(reason)
      let seconds = max(0, (retryAt - state.now + 999) / 1000)
      rows.append(text("  It is tried again in \(seconds) s.", .textDim))
    case .online:
      if let problem = state.network.problem { rows += sentence(problem.sentence) }
    }
    // In a small window the reason matters more than the keys, which the last row names too.
    if screen.size.rows < 16 { rows.removeAll(where: \.isEmpty) }
    rows += [StyledText(), choice("R", isOffline ? "try now" : "try again")]
    if case .gone? = state.network.problem {
      rows.append(choice(":create", "begin it; the first save creates it"))
    }
    if case .credentials? = state.network.problem {
      rows.append(choice(":login", "send a token or user:password; it is not kept"))
    }
    rows += [choice("gl", "see what documents there are"), choice("gL", "see the requests")]
    rows.append(choice(":q", "leave"))
    return rows
  }

  /// A sentence in as many rows as it needs, indented.
  private func sentence(_ sentence: String) -> [StyledText] {
    appearance.wordRows(of: sentence, width: max(10, screen.size.columns - 6), limit: 6)
      .map { text("  \($0)", .text) }
  }

  /// A key and what it would do, as a row of its own.
  func choice(_ key: String, _ label: String) -> StyledText {
    text("  " + key.padding(to: 8), .menuKey) + text(label, .menuItem)
  }
}

extension String {
  /// The text with blanks behind it up to a width; meant for ASCII.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
  }
}

extension SaveProblem {
  /// What the server said, in one sentence.
  var sentence: String {
    switch self {
    case .credentials(_, let text): text
    case .gone(let status): "There is no such document (\(status))."
    case .rejected(_, let text): text
    case .busy(let status, _): "The server is busy (\(status))."
    case .readOnly(let text), .moved(let text): text
    }
  }
}
