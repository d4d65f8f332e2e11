import Foundation
import TestSupport

/// A small document in a file, and the built editor on it in a real terminal.
struct HarbourFile {
  private let workshop: Workshop
  private let tmux: Tmux

  /// What the document is in the beginning.
  static let text = """
    {
      "name": "harbours",
      "harbours": [
        {"city": "Oslo", "depth": 11},
        {"city": "Bergen", "depth": 12},
        {"city": "Gothenburg", "depth": 19},
        {"city": "Aarhus", "depth": 13}
      ],
      "open": true
    }

    """

  /// The file, not open yet.
  init() throws {
    workshop = try Workshop()
    tmux = try Tmux()
    try workshop.put("harbours.json", Self.text)
  }

  /// What the file holds now.
  var saved: String { workshop.text("harbours.json") ?? "" }

  /// Opens the editor and waits until the document is seen.
  func open() async throws -> TmuxPane {
    let pane = try await tmux.open(
      [BuiltProgram.path("triptych"), workshop.path + "/harbours.json", "--poll", "off"],
      columns: 80, rows: 24, environment: workshop.environment)
    try await pane.waitFor("CLEAN")
    return pane
  }
}

extension TmuxPane {
  /// Waits until the cursor of the tree stands on a value, as the status says.
  func waitForCursor(on pointer: String) async throws {
    try await waitUntil("the cursor on \(pointer)") { frame in
      frame.split(separator: "\n").contains { $0.hasPrefix(" \(pointer) ") }
    }
  }

  /// Saves, and waits until it is done.
  func save() async throws {
    try await press("^S")
    try await waitFor("SAVED")
  }
}
