import EditorCore
import EditorRuntime
import Foundation
import RemoteDocuments
import TerminalModel

/// The editor with the world around it: terminal, server, drafts.
@MainActor
struct EditorProgram {
  /// The server, as the editor meets it.
  var remote: RemoteEnvironment
  /// What the message line says at first.
  var greeting: String?

  private let address: TypedAddress
  private let options: EditorOptions
  private let client: DocumentClient

  /// An editor for a document; nothing is claimed or asked yet.
  init(address: TypedAddress, options: EditorOptions, client: DocumentClient) throws {
    // A wrong theme is told before anything is started.
    _ = try ThemeLibrary(choice: options.appearance.theme, depth: .trueColor)
    self.address = address
    self.options = options
    self.client = client
    remote = RemoteEnvironment(client: client)
  }

  /// Claims the terminal, edits, gives it back, and ends the process with the editor's status.
  func run() async throws {
    let program = try TerminalProgram(
      appearance: options.appearance, remote: remote, draftName: address.url)
    let report = try await program.run { initialState(size: $0) }
    await client.shutdown()
    try report.end()
  }

  private func initialState(size: TerminalSize) -> State {
    var session = Session(
      author: options.author, url: address.isFolder ? "" : address.url, title: address.title,
      place: address.place, pollInterval: options.poll.milliseconds)
    session.startFolder = address.isFolder ? address.url : nil
    session.secondsFromUTC = TimeZone.current.secondsFromGMT()
    var state = State(session: session, size: size, now: TerminalProgram.now())
    state.message = greeting.map { Message(.information, $0) }
    return state
  }
}
