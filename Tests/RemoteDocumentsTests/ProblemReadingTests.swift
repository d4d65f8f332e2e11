import ConditionalRequests
import RemoteDocuments
import Testing

@Suite struct ProblemReadingTests {
  /// What a save says of a 422 with that body.
  private func problem(_ type: String, _ body: String) async throws -> ProblemText? {
    try await ScriptedServer.run { _ in
      .status(422, ["Content-Type: \(type)"], body: body)
    } body: { server in
      let outcome = try await save("{}", over: firstVersion("[]"), to: server.url)
      guard case .rejected(status: 422, let problem) = outcome else {
        Issue.record("\(outcome)")
        return nil
      }
      return problem
    }
  }

  @Test(arguments: [
    (
      "application/problem+json", #"{"title":"Not valid","detail":"age: too small","status":400}"#,
      "Not valid: age: too small"
    ),
    ("application/problem+json", #"{"title":7,"detail":null,"type":"about:blank"}"#, nil),
    (
      "application/json", #"{"code":400,"errno":107,"error":"Invalid","message":"body"}"#,
      "Invalid: body"
    ),
    ("application/json", #"{"error":"bad_request","reason":"rev"}"#, "bad_request: rev"),
    ("application/json", #"{"detail":"Not found."}"#, "Not found."),
    ("application/json", #"{"error":{"code":"X","message":"nested"}}"#, "X: nested"),
    ("application/json", #""only words""#, "only words"),
    ("application/json", "[1,2]", nil),
    ("text/plain", "\r\n  first line \nsecond", "first line"),
    ("text/html", "<html><title>422</title>", nil),
    ("", "<?xml version='1.0'?><Error/>", nil),
    ("text/plain", "", nil),
    (
      "application/problem+json",
      #"{"title":"\u001b]0;x\u0007red","detail":"a\u202eb\u0000\r\nc"}"#,
      "]0;xred: ab c"
    ),
    ("text/plain", "\u{1B}[2Jgone\u{9B}", "[2Jgone"),
  ])
  func `the words of a server are one safe line`(
    type: String, body: String, text: String?
  ) async throws {
    #expect(try await problem(type, body)?.text == text)
  }

  @Test func `the members complained about are named`() async throws {
    let body = """
      {"title":"Not valid","errors":[{"pointer":"#/a~1b/%C3%A9"},{"detail":"x"},{"pointer":"/c"}]}
      """
    #expect(try await problem("application/problem+json", body)?.pointers == ["/a~1b/é", "/c"])
  }

  @Test func `a precondition that is required is told with the server's words`() async throws {
    try await ScriptedServer.run { _ in
      .status(428, ["Content-Type: text/plain"], body: "send If-Match")
    } body: { server in
      let outcome = try await save("{}", over: firstVersion("[]"), to: server.url)
      #expect(outcome == .preconditionRequired(ProblemText("send If-Match")))
    }
  }

  @Test func `the words of a failure are read up to a bound`() async throws {
    let body = String(repeating: "x", count: 1 << 20)
    #expect(try await problem("text/plain", body)?.text.count == 401)
  }
}
