import Foundation
import TestSupport
import Testing

/// Values in the person's own editor, and the terminal that it gets and gives back.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct OutsideEditorTests {
  private let stage: Stage

  init() async throws {
    stage = try await Stage(["/notes": "{\n  \"city\": {\n    \"name\": \"Oslo\"\n  }\n}\n"])
  }

  /// Opens the document with a shell script as the editor, the cursor on the city.
  private func open(_ script: String) async throws -> Person {
    let path = stage.folder.path + "/editor"
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path))
    chmod(path, 0o755)
    let person = try await stage.open(
      environment: ["VISUAL": nil, "EDITOR": path, "TMPDIR": stage.folder.path])
    try await person.go(to: "/city")
    return person
  }

  private var leftOver: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: stage.folder.path)
        .filter { $0.hasPrefix("triptych-") }
    }
  }

  @Test func `what it leaves is taken over, in a file that nobody else can read`() async throws {
    let log = stage.folder.path + "/modes"
    let ben = try await open(
      "stat -c '%a %n' \"$1\" > \(log); sed -i s/Oslo/Bergen/ \"$1\"")
    try await ben.pane.press("E")
    try await ben.pane.waitFor("Bergen")
    try await ben.pane.waitFor("DIRTY 1")
    let modes = try String(contentsOfFile: log, encoding: .utf8)
    #expect(modes.hasPrefix("600 "))
    #expect(modes.hasSuffix("/city.json\n"))
    #expect(try leftOver.isEmpty)
    #expect(try await ben.pane.value(of: "alternate_on") == "1")
    try await ben.pane.press("<up>")
    try await ben.pane.press("u")
    try await ben.pane.waitFor("Oslo")
  }

  @Test func `it has the terminal for itself while it runs`() async throws {
    let ben = try await open("printf 'a question: '; read answer; sed -i s/Oslo/$answer/ \"$1\"")
    try await ben.pane.press("E")
    try await ben.pane.waitFor("a question:")
    #expect(try await ben.pane.value(of: "alternate_on") == "0")
    try await ben.pane.type("Tromsø")
    try await ben.pane.press("<ret>")
    try await ben.pane.waitFor("DIRTY 1")
    try await ben.pane.waitFor("Tromsø")
  }

  @Test func `what is no JSON is offered again, and a failure changes nothing`() async throws {
    let ben = try await open(
      "if grep -q Oslo \"$1\"; then echo '{\"name\": }' > \"$1\"; else exit 3; fi")
    try await ben.pane.press("E")
    try await ben.pane.waitFor("SYNTAX 1:10")
    try await ben.pane.press("<a-e>")
    try await ben.pane.waitFor("nothing was taken over")
    try await ben.pane.waitFor("SYNTAX 1:10")
  }
}
