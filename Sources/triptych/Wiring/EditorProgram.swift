import ArgumentParser
import CursesTerminal
import DraftStore
import EditorCore
import EditorRuntime
import EditorView
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
    // A wrong theme is told before the screen is claimed.
    _ = try ThemeCatalog.theme(options.appearance.theme, depth: .trueColor)
    self.address = address
    self.options = options
    self.client = client
    remote = RemoteEnvironment(client: client)
  }

  /// Claims the terminal, edits, gives it back, and ends the process with the editor's status.
  func run() async throws {
    let terminal = try claimTerminal()
    let theme = try ThemeCatalog.theme(options.appearance.theme, depth: terminal.colorDepth)
    let glyphs: GlyphSet = terminal.isASCIIOnly ? .ascii : .unicode
    let keeper = DraftKeeper(
      store: DraftStore(directory: StandardFolders.drafts), document: address.url)
    let loop = EditorLoop(
      state: initialState(size: terminal.size), environment: environment(terminal, keeper),
      draw: { render($0, theme: theme, widths: terminal.widths, glyphs: glyphs) })
    let report = await loop.run()
    terminal.close()
    await client.shutdown()
    await closeDraft(keeper)
    if let farewell = report.farewell { print(farewell) }
    if report.status != 0 { throw ExitCode(report.status) }
  }

  private func claimTerminal() throws -> CursesTerminal {
    var choices = TerminalOptions()
    choices.isASCIIOnly = options.appearance.ascii
    choices.colorDepth = options.appearance.color.depth
    do {
      return try CursesTerminal(options: choices)
    } catch {
      throw ProgramFailure(error.description)
    }
  }

  private func initialState(size: TerminalSize) -> State {
    var session = Session(
      author: options.author, url: address.url, title: address.title, place: address.place,
      pollInterval: options.poll.milliseconds)
    session.secondsFromUTC = TimeZone.current.secondsFromGMT()
    var state = State(session: session, size: size, now: Self.now())
    state.message = greeting.map { Message(.information, $0) }
    return state
  }

  private func environment(_ terminal: CursesTerminal, _ keeper: DraftKeeper) -> Environment {
    Environment(
      now: { Self.now() },
      sleep: { try await Task.sleep(for: .milliseconds($0)) },
      terminal: TerminalEnvironment(
        events: terminal.events,
        present: { terminal.present($0) },
        invalidate: { terminal.invalidate() },
        suspend: { terminal.suspend() },
        copy: { _ = terminal.copyToClipboard($0) },
        bell: { terminal.ringBell() }),
      remote: remote,
      drafts: DraftEnvironment(keeper: keeper))
  }

  private func closeDraft(_ keeper: DraftKeeper) async {
    do {
      try await keeper.close()
    } catch {
      FileHandle.standardError.write(Data((error.message + "\n").utf8))
    }
  }

  /// The time, in Unix milliseconds.
  nonisolated private static func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }
}

extension ColorChoice {
  /// The most colours that are used; `nil` when that is found out.
  fileprivate var depth: ColorDepth? {
    switch self {
    case .automatic: nil
    case .direct: .trueColor
    case .indexed: .indexed
    case .sixteen: .sixteen
    case .eight: .eight
    case .mono: .mono
    }
  }
}
