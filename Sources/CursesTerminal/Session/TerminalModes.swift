import CNcurses

/// The bytes that claim the terminal beside what curses does, and those that give it back.
struct TerminalModes {
  /// Whether the terminal has a second screen, and so knows the modes of its time.
  let isModern: Bool

  /// Whether clicks and the wheel are reported.
  var reportsMouse: Bool

  init(reportsMouse: Bool) {
    self.reportsMouse = reportsMouse
    isModern = cn_capability("smcup") != nil && cn_capability("rmcup") != nil
  }

  /// Bracketed paste, reports of the focus and of changes of the ground, and of the mouse, on.
  var reports: String {
    isModern ? "\u{1B}[?2004h\u{1B}[?1004h\u{1B}[?2031h" + mouse : ""
  }

  /// Reports of the mouse on or off: of its buttons and of dragging, with numbers written out.
  var mouse: String {
    guard isModern else { return "" }
    return reportsMouse
      ? "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
      : "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"
  }

  /// What is asked once the first frame is shown; whoever does not know the answer gives none.
  ///
  /// Whether frames can be shown in one step, and what colour the ground has.
  var questions: String {
    isModern && !isConsole ? "\u{1B}[?2026$p\u{1B}]11;?\u{7}" : ""
  }

  /// Whether it is the console of the machine, which shows questions that it does not know.
  private var isConsole: Bool { environmentVariable("TERM")?.hasPrefix("linux") == true }

  /// The title put aside, and the reports on.
  var claiming: String { isModern ? "\u{1B}[22;2t" + reports : "" }

  /// The opposite, in the opposite order.
  var releasing: String {
    guard isModern else { return "" }
    return "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?2031l\u{1B}[?1004l\u{1B}[?2004l"
      + "\u{1B}[23;2t"
  }

  /// Everything off, the cursor shown, the shell's screen back: the last bytes on every way out.
  ///
  /// A terminal without a second screen keeps the last frame; the shell goes on below it.
  func leaving(rows: Int) -> String {
    let colors = capability("op") + capability("sgr0")
    let end = colors + capability("cnorm") + capability("rmkx")
    if isModern { return releasing + end + capability("rmcup") }
    let bottom = cn_cursor_movement(Int32(rows - 1), 0).map { String(cString: $0) } ?? ""
    return end + withoutPadding(bottom) + capability("el") + "\r\n"
  }

  private func capability(_ name: String) -> String {
    cn_capability(name).map { withoutPadding(String(cString: $0)) } ?? ""
  }

  /// A capability without its `$<5>`, the pauses that terminals of another age needed.
  private func withoutPadding(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.range(of: "$<"), let end = rest[start.upperBound...].firstIndex(of: ">")
    {
      result += rest[..<start.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}

extension Substring {
  /// Where a short text first occurs.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
