import EditorCore
import TerminalModel

extension Canvas {
  /// Says what a window lacks that is too small for anything else, and what its keys still do.
  mutating func drawTooSmall(_ state: State) {
    let size = state.size
    let least = glyphs.isASCII ? "40x10" : "40×10"
    let window = "\(size.columns)\(glyphs.isASCII ? "x" : "×")\(size.rows)"
    let typed = state.commandLine.map { ":" + $0 }
    let sentences: [(String, Role)] = [
      ("Window is \(window);", .text), ("Triptych needs \(least).", .text),
      ("Nothing is lost.", .textDim),
      typed.map { ($0, .input) } ?? state.refusal
        ?? ("Keys move and leave; nothing is changed unseen.", .textDim),
    ]
    let rows = sentences.flatMap { sentence, role in
      appearance.wordRows(of: sentence, width: max(1, size.columns), limit: 3).map { ($0, role) }
    }
    let first = max(0, (size.rows - rows.count) / 2)
    for (index, (row, role)) in rows.enumerated() where first + index < size.rows {
      drawCentered(text(row, role), row: first + index, columns: 0..<size.columns)
    }
  }
}

extension State {
  /// The command that is typed, if one is.
  fileprivate var commandLine: String? {
    if case .command(let line)? = input { line.text } else { nil }
  }

  /// Why the last key did nothing.
  fileprivate var refusal: (String, Role)? {
    guard let message, message.level != .information else { return nil }
    return (message.text, message.level.role)
  }
}
