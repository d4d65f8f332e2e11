import EditorRuntime
import Testing

@MainActor @Suite(.timeLimit(.minutes(1))) struct WholeEditorTests {
  private let clock = VirtualClock()
  private let server = MemoryServer("{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}\n")

  private func editor(_ author: String) async throws -> WholeEditor {
    let editor = try WholeEditor(author: author, server: server, clock: clock)
    try await editor.waitFor("\"c\": 3")
    return editor
  }

  @Test func `a value that is changed and saved stands on the server byte for byte`() async throws {
    let ava = try await editor("ava")
    ava.press("jj")
    try await ava.replaceValue(with: "22")
    ava.press("^S")
    try await ava.waitFor("the save") { ava.isClean }
    #expect(server.text == "{\n  \"a\": 1,\n  \"b\": 22,\n  \"c\": 3\n}\n")
    #expect(await ava.quit().status == 0)
  }

  @Test func `two people change two places and both changes stand`() async throws {
    let ava = try await editor("ava")
    let ben = try await editor("ben")
    ben.press("j")
    try await ben.replaceValue(with: "11")
    ben.press("^S")
    try await ben.waitFor("ben's save") { ben.isClean }
    ava.press("jj")
    try await ava.replaceValue(with: "22")
    ava.press("^S")
    try await ava.waitForCard()
    ava.press("S")
    try await ava.waitFor("Sending")
    ava.press("<ret>")
    try await ava.waitFor("the save") { ava.isClean }
    #expect(server.text == "{\n  \"a\": 11,\n  \"b\": 22,\n  \"c\": 3\n}\n")
  }

  @Test(arguments: [("m", "22"), ("t", "21"), ("b", "2")])
  func `a conflict is settled by a choice and sent against theirs`(
    choice: String, value: String
  ) async throws {
    let ava = try await editor("ava")
    let ben = try await editor("ben")
    ben.press("jj")
    try await ben.replaceValue(with: "21")
    ben.press("^S")
    try await ben.waitFor("ben's save") { ben.isClean }
    ava.press("jj")
    try await ava.replaceValue(with: "22")
    ava.press("^S")
    try await ava.waitForCard()
    #expect(server.text.contains("\"b\": 21"))
    ava.press("<ret>")
    try await ava.waitFor("MERGE")
    ava.press(choice)
    try await ava.waitFor("the choice") { !ava.frame.contains("1 unresolved") }
    ava.press("S")
    try await ava.waitFor("Sending")
    ava.press("<ret>")
    try await ava.waitFor("the save") { ava.isClean }
    #expect(server.text.contains("\"b\": \(value),"))
  }

  @Test func `a second refusal keeps the choices that still hold`() async throws {
    let ava = try await editor("ava")
    let ben = try await editor("ben")
    ben.press("jj")
    try await ben.replaceValue(with: "21")
    ben.press("^S")
    try await ben.waitFor("ben's save") { ben.isClean }
    ava.press("jj")
    try await ava.replaceValue(with: "22")
    ava.press("^S")
    try await ava.waitForCard()
    ava.press("<ret>m")
    try await ava.waitFor("the choice") { ava.frame.contains("MERGE") }
    ben.press("j")
    try await ben.replaceValue(with: "33")
    ben.press("^S")
    try await ben.waitFor("ben's second save") { ben.isClean }
    ava.press("S")
    try await ava.waitFor("Sending")
    ava.press("<ret>")
    try await ava.waitFor("1 decision kept")
    #expect(!ava.frame.contains("unresolved"))
    ava.press("S")
    try await ava.waitFor("Sending")
    ava.press("<ret>")
    try await ava.waitFor("the save") { ava.isClean }
    #expect(server.text == "{\n  \"a\": 1,\n  \"b\": 22,\n  \"c\": 33\n}\n")
  }

  @Test(arguments: 1...4, MemoryServer.Fault.allCases)
  func `a lost request loses no edit and writes nothing twice`(
    request: Int, fault: MemoryServer.Fault
  ) async throws {
    let ava = try await editor("ava")
    ava.press("j")
    try await ava.replaceValue(with: "11")
    server.lose(request: request, fault)
    ava.press("^S")
    try await ava.waitFor("the save") {
      if !ava.isClean, ava.frame.contains("^S again") { ava.press("^S") }
      return ava.isClean
    }
    #expect(server.text == "{\n  \"a\": 11,\n  \"b\": 2,\n  \"c\": 3\n}\n")
    #expect(server.writes.count == 1)
  }
}

extension WholeEditor {
  /// Waits until the card after a refused save knows what the merge came to.
  fileprivate func waitForCard() async throws {
    try await waitFor("the card") {
      frame.contains("Save refused") && !frame.contains("being merged")
    }
  }
}
