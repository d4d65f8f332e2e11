import TerminalModel

/// The events that came, the latest last, as a frame.
struct EventLog {
  private var lines: [String]

  init(greeting: String) {
    lines = [greeting]
  }

  mutating func add(_ event: TerminalEvent) {
    switch event {
    case .key(let key): lines.append("key \(key)")
    case .paste(let text): lines.append("paste \(text.unicodeScalars.count) \(text.prefix(20))")
    case .resize(let size): lines.append("size \(size.columns)x\(size.rows)")
    case .focus(let isFocused): lines.append("focus \(isFocused)")
    case .mouse(let mouse):
      lines.append("\(mouse.kind) \(mouse.position.row) \(mouse.position.column)")
    case .ground(let isDark): lines.append("ground \(isDark ? "dark" : "light")")
    case .resumed: lines.append("resumed")
    case .terminationRequested(let signal): lines.append("signal \(signal)")
    }
  }

  /// The last lines that fit, between two rows that show colours and wide characters.
  func frame(of size: TerminalSize, widths: WidthTable) -> Screen {
    var screen = Screen(size: size)
    screen.title = "probe \(lines.count)"
    let colored = Face(
      foreground: .rgb(0x5C, 0xB3, 0xF0), background: .rgb(0x14, 0x17, 0x1C),
      attributes: [.bold, .underline])
    screen.put("Überprüfen 日本語 👍🏽\u{202E}", row: 0, column: 0, face: colored, widths: widths)
    for (row, line) in lines.suffix(max(size.rows - 2, 0)).enumerated() {
      screen.put(line, row: row + 1, column: 0, widths: widths)
    }
    let ruler = String(repeating: "0123456789", count: size.columns / 10 + 1)
    screen.put(
      ruler, row: size.rows - 1, column: 0, face: Face(attributes: .reverse), widths: widths)
    screen.cursor = CellPosition(row: 0, column: 3)
    return screen
  }
}
