import Foundation
import TestSupport

/// A folder with three files to be merged, and somebody at a terminal who merges them.
struct MergeFolder {
  private let tmux: Tmux
  private let folder: TemporaryFolder

  /// The three files; what is written stands beside them.
  init(base: String, mine: String, theirs: String) throws {
    tmux = try Tmux()
    folder = try TemporaryFolder()
    try write("base.json", base)
    try write("mine.json", mine)
    try write("theirs.json", theirs)
  }

  /// Opens the merge view.
  func open(
    size: (columns: Int, rows: Int) = (80, 24), output: String? = "out.json",
    options: [String] = []
  ) async throws -> TmuxPane {
    let files = ["base.json", "mine.json", "theirs.json"]
    let goal = output.map { ["--output", $0] } ?? []
    let program = [BuiltProgram.path("triptych"), "merge", "--interactive"]
    // In the folder, so that names are short and no message depends on where the folder lies.
    let inFolder = ["/bin/sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", folder.path]
    return try await tmux.open(
      inFolder + program + files + goal + options, columns: size.columns, rows: size.rows,
      environment: ["XDG_STATE_HOME": path("state")])
  }

  /// Where a file stands.
  func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  /// What a file holds; `nil` when there is none.
  func text(_ name: String) throws -> String? {
    guard FileManager.default.fileExists(atPath: path(name)) else { return nil }
    return try String(contentsOfFile: path(name), encoding: .utf8)
  }

  /// Writes a file as somebody else would.
  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
  }

  /// The names of drafts that were left behind.
  func drafts() throws -> [String] {
    let drafts = path("state/triptych/drafts")
    guard FileManager.default.fileExists(atPath: drafts) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: drafts)
  }
}

extension TmuxPane {
  /// Types a command line and carries it out.
  func command(_ line: String) async throws {
    try await press(":")
    try await type(line)
    try await press("<ret>")
  }

  /// Submits, and waits until the program has ended; its status.
  func submit() async throws -> Int32 {
    try await press("S")
    try await waitFor("Submit the merge")
    try await press("<ret>")
    return try await waitUntilEnd()
  }
}
