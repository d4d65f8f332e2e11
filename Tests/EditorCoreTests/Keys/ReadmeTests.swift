import EditorCore
import Foundation
import Testing

/// The README's key table is the program's.
@Test func `the key table of the README is that of the program`() throws {
  let readme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
  let text = try String(contentsOf: readme, encoding: .utf8)
  let begin = try #require(text.range(of: "<!-- keys -->\n"))
  let end = try #require(text.range(of: "<!-- end -->", range: begin.upperBound..<text.endIndex))
  let expected = "\n" + Keymap.standard.markdown + "\n"
  if ProcessInfo.processInfo.environment["TRIPTYCH_ACCEPT"] == "1" {
    let accepted = text.replacingCharacters(
      in: begin.upperBound..<end.lowerBound, with: expected)
    try accepted.write(to: readme, atomically: true, encoding: .utf8)
  } else {
    #expect(String(text[begin.upperBound..<end.lowerBound]) == expected)
  }
}
