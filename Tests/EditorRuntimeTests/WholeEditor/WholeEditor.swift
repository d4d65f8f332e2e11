import EditorCore
import EditorRuntime
import EditorView
import JSONSyntax
import TerminalModel
import TestSupport

/// An editor with nothing replaced but its terminal, its server and its clock.
@MainActor
final class WholeEditor {
  let terminal = HeadlessTerminal()
  private let clock: VirtualClock
  private let loop: EditorLoop
  private let running: Task<ExitReport, Never>

  init(author: String, server: MemoryServer, clock: VirtualClock) throws {
    self.clock = clock
    let session = Session(
      author: author, url: "http://h/d", title: "d", place: "h", pollInterval: nil)
    let theme = ResolvedTheme(try Theme(parsing: Self.theme, file: "plain.json"), depth: .mono)
    let environment = Environment(
      now: { clock.now }, sleep: { try await clock.sleep(milliseconds: $0) },
      terminal: terminal.environment,
      remote: server.environment(author: author, clock: clock), drafts: .silent)
    let size = TerminalSize(columns: 80, rows: 24)
    let loop = EditorLoop(
      state: State(session: session, size: size, now: clock.now), environment: environment,
      draw: { render($0, theme: theme, widths: .standard, glyphs: .ascii) })
    self.loop = loop
    running = Task { await loop.run() }
  }

  /// What the screen shows.
  var frame: String {
    guard let screen = terminal.frames.last else { return "" }
    return (0..<screen.size.rows).map(screen.text(ofRow:)).joined(separator: "\n")
  }

  /// My version as text.
  var text: String {
    String(decoding: loop.state.document?.mine.serialized() ?? [], as: UTF8.self)
  }

  /// Whether everything is saved and nothing under way.
  var isClean: Bool {
    guard let document = loop.state.document else { return false }
    return document.changes.isEmpty && loop.state.network.save == nil && loop.state.merge == nil
  }

  /// Presses the keys of a script.
  func press(_ script: String) {
    terminal.press(script)
  }

  /// Gives the value under the cursor's row another text: opens it, empties it, types, accepts.
  func replaceValue(with text: String) async throws {
    press("i")
    try await waitFor("the line") { self.loop.state.input != nil }
    press("^U\(text)<ret>")
    try await waitFor("the value \(text)") {
      self.loop.state.input == nil && self.text.contains(text)
    }
  }

  /// Lets virtual time pass until a condition holds.
  func waitFor(_ what: String, _ condition: () -> Bool) async throws {
    try await waiting(for: what, showing: { self.frame }) {
      if condition() { return () }
      clock.advance(milliseconds: 20)
      return nil
    }
  }

  /// Waits until the screen shows a text.
  func waitFor(_ text: String) async throws {
    try await waitFor("the text \(text)") { self.frame.contains(text) }
  }

  /// Quits.
  func quit() async -> ExitReport {
    press(":q<ret>")
    return await running.value
  }

  private static let theme = Array(
    #"{"name": "plain", "appearance": "any", "roles": {}}"#.utf8)
}
