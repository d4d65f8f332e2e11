import EditorCore
import TerminalModel

extension Canvas {
  /// Draws the line that is typed, or the message, or what to say when there is none.
  mutating func drawMessage(_ state: State) {
    let row = state.layout.messageRow
    switch state.input {
    case .command(let line): drawPrompt(":", line, row: row)
    case .search(let line, let isBackward): drawPrompt(isBackward ? "?" : "/", line, row: row)
    case .filter(let line): drawPrompt("/", line, row: row)
    case .inline, nil: drawSentence(state, row: row)
    }
  }

  private mutating func drawPrompt(_ prompt: String, _ line: LineEditor, row: Int) {
    let columns = 0..<screen.size.columns
    draw(text(" " + prompt, .footerKey), row: row, columns: columns)
    drawField(line, row: row, columns: 2..<max(2, columns.count - 1), role: .input)
  }

  private mutating func drawSentence(_ state: State, row: Int) {
    guard let message = state.message else { return }
    let columns = 1..<max(1, screen.size.columns - 1)
    draw(text(message.text, message.level.role), row: row, columns: columns)
  }
}

extension Message.Level {
  /// How a sentence of this weight looks.
  var role: Role {
    switch self {
    case .information: .message
    case .warning: .messageWarning
    case .error: .messageError
    case .success: .stateOk
    }
  }
}
