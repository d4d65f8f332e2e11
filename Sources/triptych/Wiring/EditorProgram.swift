import ArgumentParser
import EditorCore
import EditorRuntime
import Foundation
import TerminalModel

/// The editor with the world around it: terminal, server, drafts.
@MainActor
struct EditorProgram {
  /// The server, as the editor meets it.
  var remote: RemoteEnvironment
  /// What the message line says at first.
  var greeting: String?
  /// What is wrong with how requests are made.
  var warning: String?

  private let address: TypedAddress
  private let settings: EditorSettings
  private let closing: @Sendable () async -> Void

  /// An editor for a document; nothing is claimed or asked yet.
  init(
    address: TypedAddress, settings: EditorSettings, remote: RemoteEnvironment,
    closing: @escaping @Sendable () async -> Void = {}
  ) throws {
    // A wrong theme is told before anything is started.
    _ = try ThemeLibrary(choice: settings.appearance.theme, depth: .trueColor)
    self.address = address
    self.settings = settings
    self.remote = remote
    self.closing = closing
  }

  /// Claims the terminal, edits, gives it back, and ends the process with the editor's status.
  func run() async throws {
    let program = try TerminalProgram(
      appearance: settings.appearance, remote: remote, draftName: address.url)
    let report = try await program.run { initialState(size: $0) }
    await closing()
    try report.end()
  }

  private func initialState(size: TerminalSize) -> State {
    var session = Session(
      author: settings.author, url: address.isFolder ? "" : address.url, title: address.title,
      place: address.place, pollInterval: settings.effective.pollInterval)
    session.startFolder = address.isFolder ? address.url : nil
    session.apply(settings.effective, settings.file.configuration)
    session.program = "Triptych \(Triptych.configuration.version)"
    session.secondsFromUTC = TimeZone.current.secondsFromGMT()
    var state = State(session: session, size: size, now: TerminalProgram.now())
    // A file that is not there yet is begun; a server is not believed to lack what was asked for.
    state.documents.createsMissing = session.isFile
    state.message = greeting.map { Message(.information, $0) }
    if let warning = settings.warning ?? warning { state.message = Message(.warning, warning) }
    return state
  }
}
