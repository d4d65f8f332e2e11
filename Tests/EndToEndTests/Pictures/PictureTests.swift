import Foundation
import TestSupport
import Testing

/// The README's picture, made from the running program.
///
/// `TRIPTYCH_PICTURES=1` writes it; otherwise the test only sees that it is there and that the program
/// still comes to the screen that it shows.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(2)))
struct PictureTests {
  private static let size = (columns: 112, rows: 32)

  @Test func `the merge view is drawn from the running program`() async throws {
    let tmux = try Tmux()
    let folder = try TemporaryFolder()
    let server = try await ServerProcess.start(in: tmux)
    try await server.create("/checkout", Self.base)
    let ben = try await Person.open(
      server.url("/checkout"), as: "ben", in: tmux, state: folder.path, size: Self.size,
      options: ["--poll", "off"])
    try await ben.pane.waitFor("CLEAN")
    try await ben.change("/replicas", to: "5")
    try await ben.change("/image/tag", to: "2.8.2")
    try await ben.change("/limits/cpu", to: "750m")
    try await server.replace("/checkout", Self.theirs, author: "ava")
    try await ben.pane.press("^S")
    try await ben.pane.waitFor("Save refused")
    try await ben.pane.press("<ret>")
    try await ben.pane.waitFor("2 unresolved")
    try await ben.pane.press("m")
    try await ben.pane.waitFor("1 unresolved")
    let svg = ScreenPicture(
      screen: CapturedScreen(ansi: try await ben.pane.styledText(), width: Self.width),
      columns: Self.size.columns, rows: Self.size.rows
    ).svg
    #expect(svg.contains("RESULT"))
    if ProcessInfo.processInfo.environment["TRIPTYCH_PICTURES"] == "1" {
      try svg.write(to: Self.picture, atomically: true, encoding: .utf8)
    }
    #expect(FileManager.default.fileExists(atPath: Self.picture.path))
  }

  private static let picture = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Pictures/merge.svg")

  private static let base = """
    {
      "name": "checkout",
      "replicas": 3,
      "image": { "repository": "registry.example.test/checkout", "tag": "2.8.1" },
      "limits": { "cpu": "500m", "memory": "512Mi" },
      "probes": { "path": "/hz", "period": 5 },
      "enabled": true
    }

    """
  private static let theirs = base.replacing("\"replicas\": 3", with: "\"replicas\": 4")
    .replacing("2.8.1", with: "2.9.0").replacing("/hz", with: "/ready")

  /// Columns of what the scene draws: no wide and no combining characters.
  private static func width(_ scalar: Unicode.Scalar) -> Int { scalar.value < 0x20 ? 0 : 1 }
}
