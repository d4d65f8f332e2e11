import DocumentServer
import Testing

@Suite struct PresenceTests {
  private let json = [("Content-Type", "application/json")]

  private func note(
    _ id: String, _ name: String, _ rest: String = #""activity": "viewing", "pointer": """#
  ) -> String {
    #"{"id": "\#(id)", "name": "\#(name)", \#(rest)}"#
  }

  private func tell(
    _ server: RunningServer, _ note: String, at path: String = "/a?presence"
  ) async throws -> Answer {
    try await server.send("POST", path, json, body: Array(note.utf8))
  }

  private func withDocument(
    _ body: @escaping @Sendable (RunningServer) async throws -> Void
  ) async throws {
    try await RunningServer.run { server in
      #expect(try await server.put("/a", "1").status == 201)
      try await body(server)
    }
  }

  @Test func `each answer of a document names where presence is told`() async throws {
    try await RunningServer.run { server in
      let link = #"</a%20b?presence>; rel="urn:triptych:presence""#
      let written = try await server.put("/a%20b", "1")
      #expect(written["Link"]?.contains(link) == true)
      let read = try await server.get("/a%20b")
      #expect(read["Link"]?.contains(link) == true)
      let tag = try #require(read["ETag"])
      #expect(try await server.get("/a%20b", [("If-None-Match", tag)])["Link"] == read["Link"])
      #expect(try await server.get("/")["Link"] == nil)
      #expect(try await server.get("/nothing")["Link"] == nil)
    }
  }

  @Test func `one note tells of oneself and brings everybody else`() async throws {
    try await withDocument { (server) async throws in
      let alone = try await tell(server, note("aaaaaaaa", "ana"))
      #expect(alone.status == 200)
      #expect(alone["Cache-Control"] == "no-store")
      #expect(try alone.member("/people/0") == nil)
      let merging = #""activity": "merging", "done": 1, "total": 3, "pointer": "/x~1y/0""#
      let bo = try await tell(server, note("bbbbbbbb", "bo", merging))
      #expect(try bo.member("/people/0/name") == "ana")
      #expect(try bo.member("/people/0/activity") == "viewing")
      #expect(try bo.member("/people/1") == nil)
      let ana = try await tell(
        server,
        note(
          "aaaaaaaa", "ana",
          #""activity": "editing", "pointer": "/x", "idleMilliseconds": 5000"#))
      #expect(try ana.member("/people/0/name") == "bo")
      #expect(try ana.member("/people/0/done") == "1")
      #expect(try ana.member("/people/0/total") == "3")
      #expect(try ana.member("/people/0/pointer") == "/x~1y/0")
      let all = try await server.get("/a?presence")
      #expect(try all.member("/people/0/name") == "ana")
      #expect(try all.member("/people/0/pointer") == "/x")
      let idle = try #require(try all.member("/people/0/idleMilliseconds").flatMap { Int($0) })
      #expect(idle >= 5_000)
      #expect(try all.member("/people/1/name") == "bo")
      #expect(!all.text.contains("aaaaaaaa"), "ids are known only to those who made them up")
    }
  }

  @Test func `whoever leaves is not there any more, and others stay`() async throws {
    try await withDocument { (server) async throws in
      for (id, name) in [("aaaaaaaa", "ana"), ("bbbbbbbb", "bo")] {
        #expect(try await tell(server, note(id, name)).status == 200)
      }
      let left = try await tell(server, #"{"id": "bbbbbbbb", "activity": "left"}"#)
      #expect(left.status == 204)
      let people = try await server.get("/a?presence")
      #expect(try people.member("/people/0/name") == "ana")
      #expect(try people.member("/people/1") == nil)
    }
  }

  @Test func `each document has people of its own, and what is not there has none`() async throws {
    try await withDocument { (server) async throws in
      #expect(try await server.put("/b", "2").status == 201)
      #expect(try await tell(server, note("aaaaaaaa", "ana")).status == 200)
      #expect(try await server.get("/b?presence").member("/people/0") == nil)
      #expect(try await tell(server, note("aaaaaaaa", "ana"), at: "/c?presence").status == 404)
      #expect(try await server.send("DELETE", "/b", [("If-Match", "*")]).status == 204)
      #expect(try await tell(server, note("aaaaaaaa", "ana"), at: "/b?presence").status == 410)
    }
  }

  @Test(arguments: [
    "", "[]", "{", #"{"id": "aaaaaaaa"}"#,
    #"{"id": "short", "name": "a", "activity": "viewing"}"#,
    #"{"id": "with blank", "name": "a", "activity": "viewing"}"#,
    #"{"id": "aaaaaaaa", "activity": "viewing"}"#,
    #"{"id": "aaaaaaaa", "name": "", "activity": "viewing"}"#,
    #"{"id": "aaaaaaaa", "name": "a\u001b[2J", "activity": "viewing"}"#,
    #"{"id": "aaaaaaaa", "name": "a\u202eb", "activity": "viewing"}"#,
    #"{"id": "aaaaaaaa", "name": "a\nb", "activity": "viewing"}"#,
    #"{"id": "aaaaaaaa", "name": "a", "activity": "sleeping"}"#,
    #"{"id": "aaaaaaaa", "name": "a", "activity": "merging"}"#,
    #"{"id": "aaaaaaaa", "name": "a", "activity": "merging", "done": 4, "total": 3}"#,
    #"{"id": "aaaaaaaa", "name": "a", "activity": "viewing", "pointer": "x"}"#,
    #"{"id": "aaaaaaaa", "name": "a", "activity": "viewing", "pointer": "/~2"}"#,
    #"{"id": "aaaaaaaa", "name": "a", "activity": "viewing", "pointer": 3}"#,
    #"{"id": "aaaaaaaa", "name": "a", "activity": "viewing", "idleMilliseconds": -1}"#,
    #"{"id": "aaaaaaaa", "name": "a", "activity": "viewing", "idleMilliseconds": 1.5}"#,
  ])
  func `a malformed note is refused, and nobody is there`(note: String) async throws {
    try await withDocument { (server) async throws in
      let answer = try await tell(server, note)
      #expect(answer.status == 400)
      #expect(answer["Content-Type"] == "application/problem+json")
      #expect(try answer.member("/detail")?.hasSuffix(".") == true)
      #expect(try await server.get("/a?presence").member("/people/0") == nil)
      #expect(try await server.get("/a").text == "1")
    }
  }

  @Test func `sizes are bounded`() async throws {
    try await withDocument { (server) async throws in
      let name = String(repeating: "n", count: 65)
      #expect(try await tell(server, note("aaaaaaaa", name)).status == 400)
      let pointer = "/" + String(repeating: "p", count: 1_024)
      let long = #""activity": "viewing", "pointer": "\#(pointer)""#
      #expect(try await tell(server, note("aaaaaaaa", "ana", long)).status == 400)
      let huge = String(repeating: " ", count: 4_096) + note("aaaaaaaa", "ana")
      #expect(try await tell(server, huge).status == 413)
    }
  }

  @Test func `a full room refuses newcomers and keeps those who are there`() async throws {
    try await withDocument { (server) async throws in
      for number in 1...64 {
        #expect(try await tell(server, note("id-000\(number + 100)", "n\(number)")).status == 200)
      }
      let refused = try await tell(server, note("newcomer", "late"))
      #expect(refused.status == 429)
      #expect(refused["Retry-After"] == "30")
      #expect(try await tell(server, note("id-000101", "n1")).status == 200)
    }
  }

  @Test(arguments: ["PUT", "DELETE", "PATCH"])
  func `nothing but notes is taken there, and the document stays`(method: String) async throws {
    try await withDocument { (server) async throws in
      let answer = try await server.send(
        method, "/a?presence", [("If-Match", "*")] + json, body: Array("2".utf8))
      #expect(answer.status == 405)
      #expect(answer["Allow"] == "GET, HEAD, POST, OPTIONS")
      #expect(try await server.get("/a").text == "1")
    }
  }

  @Test func `a note of another media type is refused, so that no page of a browser sends one`()
    async throws
  {
    try await withDocument { (server) async throws in
      let body = Array(note("aaaaaaaa", "ana").utf8)
      let answer = try await server.send(
        "POST", "/a?presence", [("Content-Type", "text/plain")], body: body)
      #expect(answer.status == 415)
    }
  }
}
