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

  /// Saves what was changed, and waits until it is done; the word of a save before is gone by then.
  func save() async throws {
    try await waitFor("DIRTY")
    try await press("^S")
    try await waitFor("SAVED")
  }

  /// Presses the mouse at a cell, moves it where it is dragged to, and lets go; 0-based.
  func click(row: Int, column: Int, draggingTo end: Int? = nil) async throws {
    try await type("\u{1B}[<0;\(column + 1);\(row + 1)M")
    if let end { try await type("\u{1B}[<32;\(end + 1);\(row + 1)M") }
    try await type("\u{1B}[<0;\((end ?? column) + 1);\(row + 1)m")
  }

  /// Clicks on the first place where a text stands.
  func click(on text: String) async throws {
    let frame = try await waitFor(text)
    for (row, line) in frame.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let range = line.range(of: text) else { continue }
      return try await click(
        row: row, column: line.distance(from: line.startIndex, to: range.lowerBound))
    }
  }
}
