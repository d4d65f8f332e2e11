import ConditionalRequests
import JSONSyntax
import RemoteDocuments
import Testing

@Suite struct PresenceTests {
  private let report = PresenceReport(
    name: "ana", activity: .merging(done: 1, total: 3), pointer: "/x~1y", idleMilliseconds: 1_500)

  private func tell(_ reply: Reply, at target: String = "?presence") async throws -> (
    PresenceReply, [ReceivedRequest]
  ) {
    try await ScriptedServer.run { _ in
      reply
    } body: { server in
      let answer = try await withClient(server.url) { client in
        await client.tellPresence(report, at: target)
      }
      return (answer, server.requests)
    }
  }

  @Test func `a note carries name, activity, place and idle time`() async throws {
    let body =
      #"{"people": [{"key": 7, "name": "bo", "activity": "editing", "pointer": "/a", "idleMilliseconds": 12, "heardMilliseconds": 34}]}"#
    let (reply, requests) = try await tell(.status(200, body: body))
    let bo = PresentPerson(
      id: 7,
      report: PresenceReport(
        name: "bo", activity: .editing, pointer: "/a", idleMilliseconds: 12),
      heardMilliseconds: 34)
    #expect(reply == .heard([bo]))
    let request = try #require(requests.first)
    #expect(request.method == "POST")
    #expect(request.target == "/profiles/42?presence")
    #expect(request["content-type"] == ["application/json"])
    let note = try JSONDocument(parsing: request.body)
    for (pointer, text) in [
      ("/name", "\"ana\""), ("/activity", "\"merging\""), ("/done", "1"), ("/total", "3"),
      ("/idleMilliseconds", "1500"),
    ] {
      let node = note.node(at: try JSONPointer(parsing: pointer))
      #expect(node.map { String(decoding: $0.literal, as: UTF8.self) } == text)
    }
    #expect(note.node(at: try JSONPointer(parsing: "/pointer"))?.string?.description == "/x~1y")
  }

  @Test func `names and places of strangers are cleaned and cut`() async throws {
    let long = String(repeating: "n", count: 200)
    let body = #"""
      {"people": [
        {"key": 1, "name": "\u001b[2Jev\u202eil\n", "activity": "dancing", "pointer": "no pointer"},
        {"key": 2, "name": "\#(long)", "idleMilliseconds": -5, "heardMilliseconds": 1e9},
        {"key": 3, "name": "\u0000"}, {"name": "nobody"}, {"key": "4", "name": "x"}, 5
      ]}
      """#
    let (reply, _) = try await tell(.status(200, body: body))
    guard case .heard(let people) = reply else {
      Issue.record("\(reply)")
      return
    }
    #expect(people.map(\.id) == [1, 2])
    #expect(people[0].report == PresenceReport(name: "[2Jevil", activity: .viewing, pointer: ""))
    #expect(people[1].report.name.count == 65)
    #expect(people[1].report.idleMilliseconds == 0)
    #expect(people[1].heardMilliseconds == 0)
  }

  @Test(arguments: [404, 405, 410, 501])
  func `a server that takes no note is believed`(status: Int) async throws {
    let (reply, _) = try await tell(.status(status))
    #expect(reply == .notOffered)
  }

  @Test(arguments: [
    Reply.status(500), .status(429), .status(302, ["Location: /login"]), .status(401),
    .status(200, body: "<html>"), .status(200, body: "{}"), .status(200, body: #"{"people": 1}"#),
  ])
  func `other answers are no news`(reply: Reply) async throws {
    #expect(try await tell(reply).0 == .failed)
  }

  @Test(arguments: [
    "http://127.0.0.1:1/other", "https://127.0.0.1/x", "//example.test/p", "file:///etc/passwd",
    "ftp://x", "http://[",
  ])
  func `nothing is told to another server`(target: String) async throws {
    let (reply, requests) = try await tell(.status(200, body: #"{"people": []}"#), at: target)
    #expect(reply == .notOffered)
    #expect(requests.isEmpty)
  }

  @Test func `a huge answer is not read to its end`() async throws {
    let body = #"{"people": [], "x": "\#(String(repeating: "x", count: 300 << 10))"}"#
    #expect(try await tell(.status(200, body: body)).0 == .failed)
  }

  @Test func `whoever leaves says so under the same secret`() async throws {
    try await ScriptedServer.run { _ in
      .status(204)
    } body: { server in
      try await withClient(server.url) { client in
        _ = await client.tellPresence(report, at: "?presence")
        await client.leavePresence(at: "?presence")
      }
      let notes = try server.requests.map { try JSONDocument(parsing: $0.body) }
      let ids = try notes.map { $0.node(at: try JSONPointer(parsing: "/id"))?.literal }
      #expect(ids.count == 2)
      #expect(ids.first == ids.last)
      let activity = notes.last?.node(at: try JSONPointer(parsing: "/activity"))
      #expect(activity?.string?.description == "left")
    }
  }
}
