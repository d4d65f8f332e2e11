import ConditionalRequests
import Testing

private let put = "PUT If-Match \"1\""
private let again = Array(repeating: ["wait", "GET"], count: 5).flatMap { $0 }

/// A row: the answers, what was sent, how it ended.
typealias SaveRow = (answers: [String], steps: [String], outcome: String)

@Suite struct SaveExchangeTests {
  private func check(_ script: Script, _ steps: [String], _ outcome: String) {
    let result = script.run()
    #expect(result.steps == steps)
    #expect(described(result.outcome) == outcome)
    #expect(!result.outcome.message.isEmpty)
  }

  @Test(
    arguments: [
      (["204 \"2\"", "200 \"2\" M"], [put, "GET"], "saved M \"2\" plain"),
      (["200", "200 \"2\" M"], [put, "GET"], "saved M \"2\" plain"),
      (["200 \"9\"", "200 \"2\" M"], [put, "GET"], "saved M \"2\" plain"),
      (["204 \"2\"", "200 M"], [put, "GET"], "saved M - plain"),
      (["204 \"2\"", "200 \"2\" \"2\" M"], [put, "GET"], "saved M - plain"),
      (["201 \"2\"", "200 \"2\" M"], [put, "GET"], "saved M \"2\" created"),
      (["200 html", "200 \"2\" M"], [put, "GET"], "saved M \"2\" plain"),
    ] as [SaveRow])
  func `an accepted write is saved when a GET gives it back`(row: SaveRow) {
    check(Script(answers: row.answers), row.steps, row.outcome)
  }

  @Test(arguments: [
    ("204 \"2\"", "200 \"2\" N", ContentComparison.different, "saved N \"2\" serverRewrote"),
    ("204 \"2\"", "200 \"2\" N", .equal, "saved N \"2\" serverRewrote"),
    ("204", "200 \"2\" N", .equal, "saved N \"2\" serverRewrote"),
    ("204 \"2\"", "200 \"3\" T", .different, "overtaken T"),
    ("204", "200 \"3\" T", .different, "overtaken T"),
    ("204", "200 T", .different, "overtaken T"),
    ("204 \"2\"", "200 \"3\" T", .containsMine, "saved T \"3\" carriedForward"),
    ("204", "200 \"3\" T", .containsMine, "saved T \"3\" carriedForward"),
    ("204 \"2\" \"2\"", "200 \"2\" T", .different, "overtaken T"),
  ])
  func `what is read back instead of mine is told apart`(
    write: String, read: String, comparison: ContentComparison, outcome: String
  ) {
    let script = Script(comparison: comparison, answers: [write, read])
    check(script, [put, "GET", "compare \(read.suffix(1))"], outcome)
  }

  @Test func `a write that was accepted and dropped is never saved`() {
    check(
      Script(comparison: .equal, answers: ["204 \"1\"", "200 \"1\" B"]), [put, "GET"],
      "overtaken B")
  }

  @Test(
    arguments: [
      (["412", "200 \"3\" T"], [put, "GET", "compare T"], "refused T"),
      (["412 \"7\"", "200 \"3\" T"], [put, "GET", "compare T"], "refused T"),
      (["412", "200 \"2\" M"], [put, "GET"], "saved M \"2\" alreadyApplied"),
      (["412", "404"], [put, "GET"], "gone 404 reason 404"),
      (["412", "410"], [put, "GET"], "gone 410 reason 410"),
      (["412", "401"], [put, "GET"], "credentials 401 reason 401"),
      (["412", "200 html X"], [put, "GET"], "rejected 412 reason 412"),
      (
        ["412", "lost", "503", "200 \"3\" T"],
        [put, "GET", "wait", "GET", "wait", "GET", "compare T"], "refused T"
      ),
      (
        ["412"] + Array(repeating: "lost", count: 6), [put, "GET"] + again, "unreachable reset"
      ),
      (["412", "stopped"], [put, "GET"], "unreachable cancelled"),
    ] as [SaveRow])
  func `a 412 is explained by a GET`(row: SaveRow) {
    check(Script(answers: row.answers), row.steps, row.outcome)
  }

  @Test(arguments: [
    (ContentComparison.equal, "saved T \"3\" alreadyApplied"),
    (.containsMine, "saved T \"3\" carriedForward"), (.different, "refused T"),
  ])
  func `a 412 with my content there is no conflict`(
    comparison: ContentComparison, outcome: String
  ) {
    check(
      Script(comparison: comparison, answers: ["412", "200 \"3\" T"]),
      [put, "GET", "compare T"], outcome)
  }

  @Test(
    arguments: [
      (
        ["412", "200 \"2\" B", "204 \"3\"", "200 \"3\" M"],
        [put, "GET", "PUT If-Match \"2\"", "GET"], "saved M \"3\" plain"
      ),
      (
        ["412", "200 \"2\" B", "412", "200 \"3\" T"],
        [put, "GET", "PUT If-Match \"2\"", "GET", "compare T"], "refused T"
      ),
      (
        ["412", "200 \"2\" B", "412", "200 \"2\" B"],
        [put, "GET", "PUT If-Match \"2\"", "GET"], "rejected 412 reason 412"
      ),
      (
        ["412", "200 \"2\" B", "412", "200 \"3\" B"],
        [put, "GET", "PUT If-Match \"2\"", "GET"], "refused B"
      ),
      (["412", "200 B"], [put, "GET"], "refused B"),
      (
        ["412", "200 date:7 B", "204", "200 M"],
        [put, "GET", "PUT If-Unmodified-Since Sun, 06 Nov 1994 08:49:37 GMT", "GET"],
        "saved M - plain"
      ),
    ] as [SaveRow])
  func `a 412 while base stands there is answered once with its new tag`(row: SaveRow) {
    check(Script(answers: row.answers), row.steps, row.outcome)
  }

  @Test(arguments: ["lost", "500", "502", "504", "304", "101", "408", "599"])
  func `an answer that leaves doubt leads to a GET that decides`(doubt: String) {
    check(
      Script(answers: [doubt, "200 \"2\" M"]), [put, "GET"], "saved M \"2\" alreadyApplied")
    check(
      Script(answers: [doubt, "200 \"1\" B", "204 \"2\"", "200 \"2\" M"]),
      [put, "GET", put, "GET"], "saved M \"2\" plain")
    check(
      Script(answers: [doubt, "200 \"1\" B", "412", "200 \"2\" M"]),
      [put, "GET", put, "GET"], "saved M \"2\" alreadyApplied")
    check(
      Script(answers: [doubt, "200 \"1\" B", "412", "200 \"2\" T"]),
      [put, "GET", put, "GET", "compare T"], "refused T after unknown")
    check(
      Script(answers: [doubt, "200 \"2\" B"]), [put, "GET"], "refused B after unknown")
    check(
      Script(answers: [doubt, "200 \"3\" T"]), [put, "GET", "compare T"],
      "refused T after unknown")
    check(
      Script(comparison: .containsMine, answers: [doubt, "200 \"3\" T"]),
      [put, "GET", "compare T"], "saved T \"3\" carriedForward")
    check(Script(answers: [doubt, "404"]), [put, "GET"], "gone 404 reason 404")
    check(
      Script(answers: [doubt] + Array(repeating: "lost", count: 6)), [put, "GET"] + again,
      "undecided reset")
    check(
      Script(answers: [doubt] + Array(repeating: "500", count: 6)), [put, "GET"] + again,
      "undecided other")
    check(Script(answers: [doubt, "stopped"]), [put, "GET"], "undecided cancelled")
    check(Script(answers: [doubt, "200 html X"]), [put, "GET"], "undecided other")
    check(Script(answers: [doubt, "401"]), [put, "GET"], "undecided other")
    check(
      Script(answers: [doubt, "lost", "200 \"2\" M"]), [put, "GET", "wait", "GET"],
      "saved M \"2\" alreadyApplied")
  }

  @Test func `a write is sent at most twice`() {
    check(
      Script(answers: ["lost", "200 \"1\" B", "lost", "200 \"1\" B"]), [put, "GET", put, "GET"],
      "undecided reset")
    check(
      Script(answers: ["500", "200 \"1\" B", "500", "200 \"1\" B"]), [put, "GET", put, "GET"],
      "rejected 500 reason 500")
    check(
      Script(answers: ["500", "200 \"1\" B", "412", "200 \"2\" B"]), [put, "GET", put, "GET"],
      "refused B after unknown")
  }

  @Test(arguments: [
    ("unsent", "unreachable refused"), ("stopped", "undecided cancelled"),
    ("428", "required reason 428"), ("404", "gone 404 reason 404"),
    ("410", "gone 410 reason 410"), ("401", "credentials 401 reason 401"),
    ("403", "credentials 403 reason 403"), ("405", "unsupported 405 GET"),
    ("501", "unsupported 501 GET"), ("400", "rejected 400 reason 400"),
    ("413", "rejected 413 reason 413"), ("415", "rejected 415 reason 415"),
    ("422", "rejected 422 reason 422"), ("423", "rejected 423 reason 423"),
    ("507", "rejected 507 reason 507"), ("429", "busy 429 7"), ("503", "busy 503 7"),
    ("301", "redirected /login"), ("302", "redirected /login"), ("303", "redirected /login"),
    ("307", "redirected /login"), ("308", "redirected /login"),
  ])
  func `these answers end a save at once`(answer: String, outcome: String) {
    check(Script(answers: [answer]), [put], outcome)
  }

  @Test(
    arguments: [
      (["409", "200 \"1\" B"], [put, "GET"], "conflicting reason 409"),
      (["409", "200 \"2\" T"], [put, "GET", "compare T"], "refused T"),
      (["409", "200 \"2\" M"], [put, "GET"], "saved M \"2\" alreadyApplied"),
      (["409", "404"], [put, "GET"], "gone 404 reason 404"),
    ] as [SaveRow])
  func `a 409 is told apart by what stands there`(row: SaveRow) {
    check(Script(answers: row.answers), row.steps, row.outcome)
  }

  @Test(
    arguments: [
      (["202", "200 \"2\" M"], [put, "GET"], "saved M \"2\" plain"),
      (
        ["202", "200 \"1\" B", "lost", "200 \"2\" M"],
        [put, "GET", "wait", "GET", "wait", "GET"], "saved M \"2\" plain"
      ),
      (
        ["202"] + Array(repeating: "200 \"1\" B", count: 6), [put, "GET"] + again,
        "undecided other"
      ),
      (["202", "200 \"3\" T"], [put, "GET", "compare T"], "refused T after unknown"),
    ] as [SaveRow])
  func `a write that was put off is waited for`(row: SaveRow) {
    check(Script(answers: row.answers), row.steps, row.outcome)
  }

  @Test(
    arguments: [
      (
        ["204 \"2\""] + Array(repeating: "lost", count: 6), [put, "GET"] + again, "undecided reset"
      ),
      (["204 \"2\"", "404"], [put, "GET"], "gone 404 reason 404"),
      (["204 \"2\"", "200 html X"], [put, "GET"], "undecided other"),
      (["204 \"2\"", "302"], [put, "GET"], "undecided other"),
      (["204 \"2\"", "403"], [put, "GET"], "undecided other"),
      (["204 \"2\"", "500", "200 \"2\" M"], [put, "GET", "wait", "GET"], "saved M \"2\" plain"),
    ] as [SaveRow])
  func `what was accepted but not read back is never saved`(row: SaveRow) {
    check(Script(answers: row.answers), row.steps, row.outcome)
  }
}
