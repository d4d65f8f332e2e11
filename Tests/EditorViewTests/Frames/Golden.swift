import Foundation
import Testing

/// A file that says what a test gave when a person last looked at it.
struct Golden {
  let name: String

  private var file: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Snapshots/\(name).txt")
  }

  /// Compares with the file, or writes it when `TRIPTYCH_ACCEPT=1` is set.
  func check(_ actual: String) throws {
    if ProcessInfo.processInfo.environment["TRIPTYCH_ACCEPT"] == "1" {
      try Data(actual.utf8).write(to: file)
      return
    }
    // A missing file is an empty one: everything is new.
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard expected != actual else { return }
    let difference = Self.difference(from: expected, to: actual)
    Issue.record(
      """
      \(name).txt is not what is drawn (TRIPTYCH_ACCEPT=1 swift test accepts):
      \(difference.joined(separator: "\n"))
      """)
  }

  /// Lines that differ, with the heading of the block they stand in; at most 60.
  static func difference(from expected: String, to actual: String) -> [String] {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String] = []
    var heading = ""
    for index in 0..<max(old.count, new.count) {
      let before = index < old.count ? old[index] : nil
      let after = index < new.count ? new[index] : nil
      if let after, after.hasPrefix("==") || after.hasPrefix("--") { heading = String(after) }
      guard before != after else { continue }
      if !heading.isEmpty { lines.append(heading) }
      heading = ""
      if let before { lines.append("  -\(before)") }
      if let after { lines.append("  +\(after)") }
      if lines.count >= 60 { return lines + ["  …"] }
    }
    return lines
  }
}
