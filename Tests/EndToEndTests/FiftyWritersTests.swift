import NIOHTTP1
import TestSupport
import Testing

@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct FiftyWritersTests {
  @Test func `of fifty writers with one tag exactly one wins, also across kills of the server`()
    async throws
  {
    let tmux = try Tmux()
    let folder = try TemporaryFolder()
    let data = folder.path + "/documents.sqlite"
    var server = try await ServerProcess.start(in: tmux, data: data)
    try await server.create("/counter", "{\"round\": 0}")
    for round in 1...4 {
      let statuses = try await write(fifty: round, to: server)
      #expect(statuses.filter { (200...299).contains($0) }.count == 1, "round \(round)")
      #expect(statuses.filter { $0 == 412 }.count == 49, "round \(round)")
      let (text, tag) = (try await server.text("/counter"), try await server.tag("/counter"))
      #expect(text.contains("\"round\": \(round)"))

      try await server.kill()
      server = try await ServerProcess.start(in: tmux, data: data)
      #expect(try await server.text("/counter") == text)
      #expect(try await server.tag("/counter") == tag)
    }
  }

  /// Fifty writes with the tag of one read, at once; their statuses.
  private func write(fifty round: Int, to server: ServerProcess) async throws -> [UInt] {
    let tag = try await server.tag("/counter")
    return try await withThrowingTaskGroup(of: UInt.self) { group in
      for writer in 1...50 {
        group.addTask {
          try await server.send(
            .PUT, "/counter", body: "{\"round\": \(round), \"writer\": \(writer)}",
            fields: [("If-Match", tag), ("Content-Type", "application/json")]
          ).status
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }
}
