import Foundation
import Testing

/// Every row of the table of keys, by each of its keys, in a scene: what it does and what it says.
///
/// The rows stand in files that can be read and extended without knowing Swift; with
/// `TRIPTYCH_ACCEPT=1` the files are written anew with what comes of the keys, to be read.
struct KeyTableTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Rows")

  @Test(arguments: [
    ("everywhere", 9), ("tree", 26), ("merge", 13), ("screens", 6), ("lines", 4),
  ])
  func `every row of the table does what it says`(_ name: String, rowCount: Int) throws {
    let url = Self.folder.appending(path: "\(name).txt")
    let text = try String(contentsOf: url, encoding: .utf8)
    let file = KeyTableFile(text)
    #expect(file.rows.count >= rowCount)
    for row in file.rows { #expect(file.trials.contains { $0.row == row }, "no trial for \(row)") }
    if ProcessInfo.processInfo.environment["TRIPTYCH_ACCEPT"] == "1" {
      try file.accepted.write(to: url, atomically: true, encoding: .utf8)
      return
    }
    for trial in file.trials {
      #expect(trial.outcome == trial.expected, "\(trial.row) \(trial.head)")
    }
  }
}
