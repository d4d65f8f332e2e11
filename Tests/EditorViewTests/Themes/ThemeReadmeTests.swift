import EditorView
import Foundation
import TerminalModel
import Testing

private let readme = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "README.md")

@Test func `the theme in the README is one`() throws {
  let text = try String(contentsOf: readme, encoding: .utf8)
  let begin = try #require(text.range(of: "```json\n{ \"name\": \"sea\""))
  let end = try #require(text.range(of: "```", range: begin.upperBound..<text.endIndex))
  let example = text[begin.lowerBound..<end.lowerBound].dropFirst("```json\n".count)
  let theme = try ResolvedTheme(named: "sea", depth: .trueColor) { name in
    if name == "sea" { return Array(example.utf8) }
    // A missing file is what `nil` says.
    return (try? Data(contentsOf: themesFolder.appending(path: "\(name).json"))).map(Array.init)
  }
  #expect(theme[.text].background == .rgb(0x00, 0x1A, 0x2A))
  #expect(theme[.syntaxKey].foreground == .rgb(0x8F, 0xD0, 0xFF))
}

/// The README names every role, so that a theme can be written without reading the program.
@Test func `the roles in the README are those of the program`() throws {
  let text = try String(contentsOf: readme, encoding: .utf8)
  let begin = try #require(text.range(of: "<!-- roles -->\n"))
  let end = try #require(text.range(of: "<!-- end -->", range: begin.upperBound..<text.endIndex))
  if ProcessInfo.processInfo.environment["TRIPTYCH_ACCEPT"] == "1" {
    let accepted = text.replacingCharacters(
      in: begin.upperBound..<end.lowerBound, with: rolesInMarkdown)
    try accepted.write(to: readme, atomically: true, encoding: .utf8)
  } else {
    #expect(String(text[begin.upperBound..<end.lowerBound]) == rolesInMarkdown)
  }
}

/// The roles, a row for each first segment.
private var rolesInMarkdown: String {
  var rows: [(segment: Substring, roles: [String])] = []
  for role in Role.allCases {
    let segment = role.name.prefix { $0 != "." }
    if rows.last?.segment == segment {
      rows[rows.count - 1].roles.append(role.name)
    } else {
      rows.append((segment, [role.name]))
    }
  }
  return rows.map { row in row.roles.map { "`\($0)`" }.joined(separator: " ") + "  \n" }.joined()
}
