import Foundation
import TestSupport
import Testing

/// The README's pictures, made from the running program.
///
/// `TRIPTYCH_PICTURES=1` writes them; otherwise the tests only see that they are there and that the
/// program still comes to the screens that they show.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(2)))
struct PictureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Pictures")

  @Test(arguments: Picture.all)
  func `a picture is drawn from the running program`(picture: Picture) async throws {
    let stage = try await PictureStage(size: picture.size)
    let person = try await picture.scene(stage)
    try await person.pane.waitFor(picture.landmark)
    let screen = CapturedScreen(ansi: try await person.pane.styledText(), width: Self.width)
    let svg = ScreenPicture(screen: screen, columns: picture.size.columns, rows: picture.size.rows)
      .svg
    let file = Self.folder.appending(path: "\(picture.name).svg")
    if ProcessInfo.processInfo.environment["TRIPTYCH_PICTURES"] == "1" {
      try svg.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(FileManager.default.fileExists(atPath: file.path))
  }

  @Test func `the README shows every picture, and no other`() throws {
    let readme = Self.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let shown = text.matches(of: /Tests\/Pictures\/(\w+)\.svg/).map { String($0.1) }
    #expect(Set(shown) == Set(Picture.all.map(\.name)))
  }

  /// Columns of what the scenes draw: no wide and no combining characters.
  private static func width(_ scalar: Unicode.Scalar) -> Int { scalar.value < 0x20 ? 0 : 1 }
}
