import Foundation
import TestSupport

/// Somebody at a terminal, with the built editor on one document.
struct Person {
  /// The terminal.
  let pane: TmuxPane

  /// Opens the editor; drafts go to `state`, a folder of this test.
  static func open(
    _ url: String, as name: String, in tmux: Tmux, state: String, size: (columns: Int, rows: Int),
    options: [String] = ["--poll", "0.3"], environment: [String: String?] = [:]
  ) async throws -> Person {
    let pane = try await tmux.open(
      [BuiltProgram.path("triptych"), url, "--name", name] + options,
      columns: size.columns, rows: size.rows,
      environment: environment.merging(["XDG_STATE_HOME": state]) { own, _ in own })
    return Person(pane: pane)
  }

  /// Goes to a place and replaces its value; the line is accepted.
  func change(_ pointer: String, to text: String) async throws {
    try await beginChange(pointer, to: text)
    try await pane.press("<ret>")
  }

  /// Goes to a place and types a value over it; the line stays open.
  func beginChange(_ pointer: String, to text: String) async throws {
    try await go(to: pointer)
    try await pane.press("c")
    try await pane.type(text)
    try await pane.waitFor(text)
  }

  /// Moves the cursor to a place.
  func go(to pointer: String) async throws {
    try await pane.press(":")
    try await pane.type("go \(pointer)")
    try await pane.press("<ret>")
    try await pane.waitUntil("the cursor on \(pointer)") { frame in
      frame.split(separator: "\n").contains { $0.hasPrefix(" \(pointer) ") }
    }
  }

  /// Saves, and waits until it is done.
  func save() async throws {
    try await pane.press("^S")
    try await pane.waitFor("SAVED")
  }
}

/// A folder that is removed with the value.
final class TemporaryFolder: Sendable {
  /// Its path.
  let path: String

  /// A new, empty folder.
  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("triptych-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    // What is left in the temporary folder is the system's to clean.
    try? FileManager.default.removeItem(atPath: path)
  }
}
