import ArgumentParser
import EditorCore
import EditorRuntime
import Foundation
import JSONMerge
import JSONSyntax
import TerminalModel

/// The merge view on three files: what is decided there is written to a file.
@MainActor
struct InteractiveMerge {
  /// The merge as it was computed.
  let merge: ThreeWayMerge
  /// What the screen is titled with.
  let title: String
  /// The files, as they were typed.
  let files: MergedFiles
  /// How the screen looks.
  let appearance: AppearanceOptions

  /// Opens the view; returns when the result is written.
  ///
  /// **Throws**: `ExitCode(1)` when it was left without submitting, and nothing was written;
  /// `ProgramFailure` on trouble.
  func run() async throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw ProgramFailure(
        "The merge view needs a terminal for its input and output. "
          + "Without --interactive the files are merged without questions.")
    }
    let settings = EditorSettings(ConfigurationFile(), appearance: appearance)
    let output = try GuardedFile(files.output, knowing: knownFiles)
    let program = try TerminalProgram(
      appearance: settings.appearance, remote: RemoteEnvironment(writing: output),
      draftName: output.address)
    let report = try await program.run { size in
      State(merging: merge, session: session(settings), size: size, now: TerminalProgram.now())
    }
    try report.end()
  }

  /// The bytes that were read of the files, so that one that is written too need not be read again.
  private var knownFiles: [(path: String, bytes: [UInt8])] {
    [(files.mine, merge.mine.serialized()), (files.theirs, merge.theirs.serialized())]
  }

  private func session(_ settings: EditorSettings) -> Session {
    var session = Session(
      author: NSUserName(), url: files.output, title: title, place: "", pollInterval: nil)
    session.apply(settings.effective, settings.file.configuration)
    session.pollInterval = nil
    session.matching = merge.options
    session.files = files
    session.secondsFromUTC = TimeZone.current.secondsFromGMT()
    return session
  }
}
