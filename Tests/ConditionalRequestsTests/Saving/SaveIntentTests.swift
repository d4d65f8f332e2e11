import ConditionalRequests
import Testing

private let new = "PUT If-None-Match *"
private let dated = "PUT If-Unmodified-Since Sun, 06 Nov 1994 08:49:37 GMT"

@Suite struct SaveIntentTests {
  private func check(_ script: Script, _ steps: [String], _ outcome: String) {
    let result = script.run()
    #expect(result.steps == steps)
    #expect(described(result.outcome) == outcome)
  }

  private let bare = Revision(bytes: Array("B".utf8))

  @Test func `a weak tag is sent as it was received`() {
    let base = Revision(bytes: Array("B".utf8), entityTag: EntityTag("W/\"1\""))
    check(
      Script(base: base, answers: ["204", "200 M"]), ["PUT If-Match W/\"1\"", "GET"],
      "saved M - plain")
  }

  @Test func `without a tag the time is named`() {
    let base = Revision(
      bytes: Array("B".utf8), lastModified: "Sunday, 06-Nov-94 08:49:37 GMT")
    check(Script(base: base, answers: ["204", "200 M"]), [dated, "GET"], "saved M - plain")
  }

  @Test(
    arguments: [
      (["200 B", "204", "200 M"], ["GET", "PUT unguarded", "GET"], "saved M - unguarded"),
      (
        ["200 \"4\" B", "204", "200 M"], ["GET", "PUT If-Match \"4\"", "GET"], "saved M - plain"
      ),
      (["200 date:7 B", "204", "200 M"], ["GET", dated, "GET"], "saved M - plain"),
      (["200 T"], ["GET", "compare T"], "refused T"),
      (["200 M"], ["GET"], "saved M - alreadyApplied"), (["404"], ["GET"], "gone 404 reason 404"),
      (["lost"], ["GET"], "unreachable reset"), (["401"], ["GET"], "credentials 401 reason 401"),
      (["503"], ["GET"], "busy 503 7"), (["302"], ["GET"], "redirected /login"),
      (["200 B", "lost", "200 B"], ["GET", "PUT unguarded", "GET"], "undecided reset"),
      (["200 B", "204", "200 B"], ["GET", "PUT unguarded", "GET"], "overtaken B"),
      (
        ["200 html X"], ["GET"],
        "rejected 200 a page or file was answered where the document should be"
      ),
    ] as [SaveRow])
  func `without a validator a GET looks first`(row: SaveRow) {
    check(Script(base: bare, answers: row.answers), row.steps, row.outcome)
  }

  @Test(arguments: [SaveIntent.create, .guarded, .resume])
  func `without base nothing may stand there`(intent: SaveIntent) {
    check(
      Script(base: nil, intent: intent, answers: ["404", "201 \"1\"", "200 \"1\" M"]),
      ["GET", new, "GET"], "saved M \"1\" created")
  }

  @Test(
    arguments: [
      (["410", "201", "200 \"9\" M"], ["GET", new, "GET"], "saved M \"9\" created"),
      (["200 \"5\" T"], ["GET", "compare T"], "refused T"),
      (["200 \"5\" B"], ["GET", "compare B"], "refused B"),
      (["200 \"5\" M"], ["GET"], "saved M \"5\" alreadyApplied"),
      (["404", "412", "200 \"5\" T"], ["GET", new, "GET", "compare T"], "refused T"),
      (["404", "404"], ["GET", new], "rejected 404 reason 404"),
      (["404", "409", "404"], ["GET", new, "GET"], "conflicting reason 409"),
      (
        ["404", "lost", "404", "201", "200 \"9\" M"], ["GET", new, "GET", new, "GET"],
        "saved M \"9\" created"
      ),
      (["404", "lost", "404", "lost", "404"], ["GET", new, "GET", new, "GET"], "undecided reset"),
      (
        ["404", "lost", "200 \"9\" T"], ["GET", new, "GET", "compare T"],
        "refused T after unknown"
      ),
      (["405", "201", "200 \"9\" M"], ["GET", new, "GET"], "saved M \"9\" created"),
      (
        ["404", "202", "404", "200 \"9\" M"], ["GET", new, "GET", "wait", "GET"],
        "saved M \"9\" plain"
      ),
    ] as [SaveRow])
  func `a document is created only where nothing stands`(row: SaveRow) {
    check(Script(intent: .create, answers: row.answers), row.steps, row.outcome)
  }

  @Test(
    arguments: [
      (
        ["200 \"8\" T", "204", "200 \"9\" M"], ["GET", "PUT If-Match \"8\"", "GET"],
        "saved M \"9\" plain"
      ),
      (["200 T", "204", "200 M"], ["GET", "PUT unguarded", "GET"], "saved M - unguarded"),
      (["404", "201", "200 \"9\" M"], ["GET", new, "GET"], "saved M \"9\" created"),
      (
        ["200 \"8\" T", "412", "200 \"9\" U"],
        ["GET", "PUT If-Match \"8\"", "GET", "compare U"], "refused U"
      ),
    ] as [SaveRow])
  func `what a person said to replace is still named`(row: SaveRow) {
    check(Script(intent: .unconditional, answers: row.answers), row.steps, row.outcome)
  }

  @Test(
    arguments: [
      (["200 \"2\" M"], ["GET"], "saved M \"2\" alreadyApplied"),
      (
        ["200 \"1\" B", "204", "200 \"2\" M"], ["GET", "PUT If-Match \"1\"", "GET"],
        "saved M \"2\" plain"
      ),
      (["200 \"2\" B"], ["GET"], "refused B after unknown"),
      (["200 \"2\" T"], ["GET", "compare T"], "refused T after unknown"),
      (["404"], ["GET"], "gone 404 reason 404"),
      (
        ["200 \"1\" B", "unsent"], ["GET", "PUT If-Match \"1\""], "undecided refused"
      ),
    ] as [SaveRow])
  func `a save that was cut off begins with finding out`(row: SaveRow) {
    check(Script(intent: .resume, answers: row.answers), row.steps, row.outcome)
  }

  @Test func `the media type goes out as it came in`() {
    var base = bare
    base.entityTag = EntityTag(strong: "1")
    base.mediaType = "application/fhir+json; charset=utf-8"
    var exchange = SaveExchange(base: base, content: [], intent: .guarded)
    #expect(
      exchange.begin()
        == .send(
          .put(
            base.guardingPreconditions, body: [],
            mediaType: "application/fhir+json; charset=utf-8")))
  }

  @Test func `after the end every answer gives the same outcome`() {
    var exchange = SaveExchange(base: nil, content: [], intent: .create)
    _ = exchange.begin()
    let end = exchange.received(saveAnswer("unsent"))
    #expect(exchange.received(saveAnswer("200 \"1\" M")) == end)
  }
}
