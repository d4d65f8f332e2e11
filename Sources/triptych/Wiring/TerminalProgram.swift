import ArgumentParser
import CursesTerminal
import DraftStore
import EditorCore
import EditorRuntime
import EditorView
import Foundation
import TerminalModel

/// A terminal that is claimed, a loop that runs in it, and drafts on the disk.
@MainActor
struct TerminalProgram {
  /// How the screen looks.
  let appearance: AppearanceOptions
  /// What the loop loads and saves.
  let remote: RemoteEnvironment
  /// What drafts are filed under.
  let draftName: String

  /// A program; nothing is claimed yet.
  ///
  /// **Throws**: `ProgramFailure` when the theme is wrong: that is told before the screen is claimed.
  init(appearance: AppearanceOptions, remote: RemoteEnvironment, draftName: String) throws {
    _ = try ThemeLibrary(choice: appearance.theme, depth: .trueColor)
    self.appearance = appearance
    self.remote = remote
    self.draftName = draftName
  }

  /// Claims the terminal, runs from a state to the end, and gives the terminal back.
  func run(from initialState: (TerminalSize) -> State) async throws -> ExitReport {
    let terminal = try claimTerminal()
    let themes = try ThemeLibrary(choice: appearance.theme, depth: terminal.colorDepth)
    let isPlain = appearance.isPlain(terminal)
    let glyphs: GlyphSet = isPlain ? .plain : terminal.isASCIIOnly ? .ascii : .unicode
    let keeper = DraftKeeper(
      store: DraftStore(directory: StandardFolders.drafts), document: draftName)
    var state = initialState(terminal.size)
    state.look = themes.look(choice: appearance.theme, ground: Self.environmentGround)
    state.look.isPlain = isPlain
    var frames = FrameSequence(widths: terminal.widths, glyphs: glyphs)
    let loop = EditorLoop(
      state: state, environment: environment(terminal, keeper),
      draw: { frames.next($0, theme: themes.theme($0.shownTheme)) })
    let watching = Task { await themes.watch { loop.post(.themesRead($0)) } }
    let report = await loop.run()
    watching.cancel()
    terminal.close()
    await closeDraft(keeper)
    return report
  }

  /// The ground as the environment tells it; the terminal itself may know better a moment later.
  private static var environmentGround: TerminalGround? {
    ProcessInfo.processInfo.environment["COLORFGBG"].flatMap { TerminalGround(colorFGBG: $0) }
  }

  private func claimTerminal() throws -> CursesTerminal {
    var choices = TerminalOptions()
    choices.isASCIIOnly = appearance.ascii
    choices.colorDepth = appearance.color?.depth
    do {
      return try CursesTerminal(options: choices)
    } catch {
      throw ProgramFailure(error.description)
    }
  }

  private func environment(_ terminal: CursesTerminal, _ keeper: DraftKeeper) -> Environment {
    var environment = Environment(
      now: { Self.now() },
      sleep: { try await Task.sleep(for: .milliseconds($0)) },
      terminal: TerminalEnvironment(
        listen: { terminal.listen($0) },
        present: { terminal.present($0) },
        invalidate: { terminal.invalidate() },
        suspend: { terminal.suspend() },
        copy: { _ = terminal.copyToClipboard($0) },
        bell: { terminal.ringBell() },
        useMouse: { terminal.useMouse($0) },
        editOutside: { await OutsideEditor().edit($1, named: $0, in: terminal) }),
      remote: remote,
      drafts: DraftEnvironment(keeper: keeper), files: .disk)
    environment.jitter = { Double.random(in: 0.8...1.2) }
    return environment
  }

  private func closeDraft(_ keeper: DraftKeeper) async {
    do {
      try await keeper.close()
    } catch {
      StandardStreams.complain(error.message)
    }
  }

  /// The time, in Unix milliseconds.
  nonisolated static func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }
}

extension ExitReport {
  /// Says farewell, and ends the command with the status.
  ///
  /// **Throws**: `ExitCode` unless the status is 0.
  func end() throws {
    if let farewell { print(farewell) }
    if status != 0 { throw ExitCode(status) }
  }
}

extension AppearanceOptions {
  /// Whether everything is drawn plainly: it was asked for, or the locale has nothing but ASCII.
  fileprivate func isPlain(_ terminal: CursesTerminal) -> Bool {
    plain || terminal.isASCIIOnly && !ascii
  }
}

extension ColorChoice {
  /// The most colours that are used; `nil` when that is found out.
  var depth: ColorDepth? {
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
