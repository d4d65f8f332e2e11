import JSONMerge

/// The merge view on three files: what is decided there is written to a file.
@MainActor
struct InteractiveMerge {
  /// The merge as it was computed.
  let merge: ThreeWayMerge
  /// What the screen is titled with.
  let title: String
  /// Where the result goes.
  let output: OutputTarget
  /// How the screen looks.
  let appearance: AppearanceOptions

  /// Opens the view; returns when the result is written.
  ///
  /// **Throws**: `ExitCode(1)` when it was left with conflicts open, and nothing was written;
  /// `ProgramFailure` on trouble.
  func run() async throws {
    throw ProgramFailure("The merge view cannot be opened on files yet.")
  }
}
