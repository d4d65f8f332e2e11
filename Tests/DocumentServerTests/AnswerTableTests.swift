import ConditionalRequests
import DocumentServer
import JSONSyntax
import Testing

@Suite struct AnswerTableTests {
  @Test(arguments: AnswerTable.all)
  func `every request gets the answer of its row`(row: Row) async throws {
    var options = DocumentServerOptions(storage: .memory)
    options.maximumBodyByteCount = AnswerTable.maximumBodyByteCount
    options.allowsUnconditionalWrites = row.allowsUnconditionalWrites
    try await RunningServer.run(options) { server in
      let before = try await Before(row.standing, on: server)
      let answer = try await server.send(
        row.method, row.path, row.fields.map { name, value in (name, before.filled(value)) },
        body: row.body.map { text in Array(text.utf8) })

      #expect(answer.status == row.status, "\(answer)")
      for (name, expected) in row.expected {
        check(name, expected, of: answer, before)
      }
      try checkBody(of: answer, to: row, before)
      try await checkEffect(of: row, answer, before, on: server)
    }
  }

  private func check(
    _ name: String, _ expected: Row.Expected, of answer: Answer, _ before: Before
  ) {
    let value = answer[name]
    switch expected {
    case .value(let text): #expect(value == before.filled(text), "\(name) of \(answer)")
    case .present: #expect(value?.isEmpty == false, "\(name) of \(answer)")
    case .absent: #expect(value == nil, "\(name) of \(answer)")
    case .newTag:
      let tag = value.flatMap { value in EntityTag(value) }
      #expect(tag?.isWeak == false, "\(answer)")
      #expect(value != before.tag && value != before.old, "\(answer)")
    }
  }

  /// HEAD, 204 and 304 have none; what refuses explains itself; a document comes byte for byte.
  private func checkBody(of answer: Answer, to row: Row, _ before: Before) throws {
    if row.method == "HEAD" || [204, 304].contains(answer.status) {
      #expect(answer.body.isEmpty)
      if row.method == "HEAD" && answer.status == 200 && row.path != "/" {
        #expect(answer["Content-Length"] == String(Before.second.utf8.count))
      }
    } else if answer.status >= 400 {
      #expect(try answer.member("/status") == String(answer.status))
      #expect(try answer.member("/title")?.isEmpty == false)
      #expect(try answer.member("/detail")?.hasSuffix(".") == true)
    } else if row.method == "GET" && row.path != "/" {
      #expect(answer.text == Before.second)
    }
    if [412, 428].contains(answer.status) && row.method != "HEAD" {
      let isPresent = row.standing == .present
      #expect(try answer.member("/current/etag") == (isPresent ? before.tag : nil))
      #expect(try answer.member("/current/author") == (isPresent ? "ava" : nil))
      #expect(try answer.member("/current/savedAt")?.hasSuffix("Z") == (isPresent ? true : nil))
      #expect(
        try answer.member("/deleted/author") == (row.standing == .deleted ? "ben" : nil))
    }
  }

  /// What was refused has changed nothing, and what was accepted is there.
  private func checkEffect(
    of row: Row, _ answer: Answer, _ before: Before, on server: RunningServer
  ) async throws {
    let after = try await server.get("/document")
    switch (row.method, answer.status) {
    case ("PUT", 201), ("PUT", 204):
      #expect(after.text == row.body)
      #expect(after["ETag"] == answer["ETag"])
      #expect(after["Last-Modified"] == answer["Last-Modified"])
    case ("DELETE", 204):
      #expect(after.status == 410)
    default:
      #expect(after.status == [.never: 404, .present: 200, .deleted: 410][row.standing])
      #expect(after["ETag"] == (row.standing == .present ? before.tag : nil))
    }
  }
}

/// A document made ready for a row.
struct Before {
  static let second = "{ \"version\": 2.0 }\n"
  private(set) var old = ""
  private(set) var tag = ""
  private var date = ""

  init(_ standing: Standing, on server: RunningServer) async throws {
    guard standing != .never else { return }
    let mine = [("X-Triptych-Author", "ava"), ("Content-Type", "application/json; a=1")]
    old = try #require(try await server.put("/document", "1", mine)["ETag"])
    let second = try await server.put("/document", Self.second, mine + [("If-Match", old)])
    tag = try #require(second["ETag"])
    date = try #require(second["Last-Modified"])
    guard standing == .deleted else { return }
    let deleted = try await server.send(
      "DELETE", "/document", [("If-Match", tag), ("X-Triptych-Author", "ben")])
    #expect(deleted.status == 204)
    date = try #require(deleted["Last-Modified"])
  }

  func filled(_ template: String) -> String {
    template.replacing("{tag}", with: tag).replacing("{old}", with: old)
      .replacing("{date}", with: date)
  }
}
