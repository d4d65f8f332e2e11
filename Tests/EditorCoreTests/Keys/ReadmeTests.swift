import EditorCore
import Foundation
import Testing

private let readme = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "README.md")

/// The README's key table is the program's.
@Test func `the key table of the README is that of the program`() throws {
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

/// The few keys that the README begins with are written by hand.
@Test func `the keys in the short table of the README are keys of the program`() throws {
  let text = try String(contentsOf: readme, encoding: .utf8)
  let begin = try #require(text.range(of: "| to | keys |\n"))
  let end = try #require(text.range(of: "<details>", range: begin.upperBound..<text.endIndex))
  let known = Set(Keymap.standard.bindings.flatMap(\.keyTexts))
  let codes = text[begin.upperBound..<end.lowerBound].matches(of: /`([^`]+)`/).map(\.1)
  for code in codes where !code.hasPrefix(":") {
    for key in code.split(separator: " ") { #expect(known.contains(String(key)), "\(key)") }
  }
  #expect(codes.count > 20)
}
