import DocumentServer
import Testing

/// Many at once: one wins.
@Suite struct ConcurrencyTests {
  @Test func `of fifty writers with the same tag exactly one wins`() async throws {
    try await RunningServer.run { server in
      for round in 1...4 {
        var tag = try await server.get("/d")["ETag"]
        if tag == nil { tag = try await server.put("/d", "0")["ETag"] }
        let current = try #require(tag)
        let answers = try await answers(fifty: "PUT", [("If-Match", current)], on: server)
        #expect(answers.count { answer in answer.status == 204 } == 1)
        #expect(answers.count { answer in answer.status == 412 } == 49)

        let winner = try #require(answers.first { answer in answer.status == 204 })
        let after = try await server.get("/d")
        #expect(after["ETag"] == winner["ETag"], "round \(round)")
        for loser in answers where loser.status == 412 {
          #expect(loser["ETag"] == winner["ETag"])
        }
      }
    }
  }

  @Test(arguments: [[("If-None-Match", "*")], []])
  func `of fifty who make the same document exactly one does`(
    fields: [(String, String)]
  ) async throws {
    try await RunningServer.run { server in
      let answers = try await answers(fifty: "PUT", fields, on: server)
      #expect(answers.count { answer in answer.status == 201 } == 1)
      #expect(answers.count { answer in answer.status == (fields.isEmpty ? 428 : 412) } == 49)
    }
  }

  @Test func `of fifty who delete the same version exactly one does`() async throws {
    try await RunningServer.run { server in
      let tag = try #require(try await server.put("/d", "0")["ETag"])
      let answers = try await answers(fifty: "DELETE", [("If-Match", tag)], on: server)
      #expect(answers.count { answer in answer.status == 204 } == 1)
      #expect(answers.count { answer in answer.status == 412 } == 49)
    }
  }

  @Test func `two writes within one second are told apart by a date, too`() async throws {
    try await RunningServer.run { server in
      var refused = 0
      for _ in 0..<10 {
        let first = try await server.put("/d", "1", [("If-None-Match", "\"none\"")])
        let second = try await server.put("/d", "2", [("If-None-Match", "\"none\"")])
        let seen = try #require(first["Last-Modified"])
        guard second["Last-Modified"] == seen else { continue }
        let late = try await server.put("/d", "3", [("If-Unmodified-Since", seen)])
        #expect(late.status == 412)
        #expect(try await server.get("/d", [("If-Modified-Since", seen)]).status == 200)
        refused += 1
      }
      #expect(refused > 0)
    }
  }

  private func answers(
    fifty method: String, _ fields: [(String, String)], on server: RunningServer
  ) async throws -> [Answer] {
    try await withThrowingTaskGroup(of: Answer.self) { group in
      for number in 0..<50 {
        group.addTask {
          try await server.send(
            method, "/d", fields, body: method == "PUT" ? Array("\(number)".utf8) : nil)
        }
      }
      return try await group.reduce(into: []) { answers, answer in answers.append(answer) }
    }
  }
}
