import ConditionalRequests
import RemoteDocuments
import Synchronization
import Testing

@Suite struct SaveTests {
  private let mine = "{\"mine\":1}"
  private let base = firstVersion("{\"base\":1}")

  private func expect(
    _ outcome: SaveOutcome, saved evidence: SaveEvidence, _ place: SourceLocation = #_sourceLocation
  ) {
    guard case .saved(let revision, evidence) = outcome else {
      Issue.record("\(outcome)", sourceLocation: place)
      return
    }
    #expect(revision.bytes == Array(mine.utf8), sourceLocation: place)
  }

  @Test func `a save names base, carries its length and is read back`() async throws {
    let store = Store("{\"base\":1}")
    let reports = Reports()
    try await ScriptedServer.run(store.answer) { server in
      var base = base
      base.mediaType = "application/fhir+json; charset=utf-8"
      expect(
        try await save(mine, over: base, to: server.url, quickOptions(), reports), saved: .plain)
      #expect(server.methods == ["PUT", "GET"])
      let put = try #require(server.requests.first)
      #expect(put["if-match"] == ["\"v1\""])
      #expect(put["content-length"] == ["\(mine.utf8.count)"])
      #expect(put["transfer-encoding"] == [])
      #expect(put["content-type"] == ["application/fhir+json; charset=utf-8"])
      #expect(put["x-triptych-author"] == ["ava"])
      #expect(put["accept-encoding"] == ["identity"])
      #expect(reports.records.map(\.condition) == ["If-Match \"v1\"", nil])
      #expect(reports.records.map(\.bytesOut) == [mine.utf8.count, 0])
      #expect(reports.unsure == 0)
    }
  }

  @Test func `a stale tag is refused with theirs`() async throws {
    let store = Store("{\"base\":1}")
    store.overwrite("{\"theirs\":1}")
    let reports = Reports()
    try await ScriptedServer.run(store.answer) { server in
      let outcome = try await save(mine, over: base, to: server.url, quickOptions(), reports)
      guard case .refused(let theirs, afterUnknown: false) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(theirs.entityTag == EntityTag(strong: "v2"))
      #expect(store.applied == 0)
      #expect(reports.records.map(\.status) == [412, 200])
    }
  }

  @Test(arguments: [Reply.close, .reset])
  func `a write whose answer is lost is applied once and found`(loss: Reply) async throws {
    let store = Store("{\"base\":1}")
    let reports = Reports()
    try await ScriptedServer.run { request in
      let answer = store.answer(request)
      return request.method == "PUT" ? loss : answer
    } body: { server in
      expect(
        try await save(mine, over: base, to: server.url, quickOptions(), reports),
        saved: .alreadyApplied)
      #expect(server.methods == ["PUT", "GET"])
      #expect(store.applied == 1)
      #expect(reports.unsure == 1)
      #expect(reports.records.first?.status == nil)
    }
  }

  @Test func `a write that never arrived is sent once more`() async throws {
    let store = Store("{\"base\":1}")
    try await ScriptedServer.run(closingAtOnce: [1], store.answer) { server in
      expect(try await save(mine, over: base, to: server.url), saved: .plain)
      #expect(server.methods == ["GET", "PUT", "GET"])
      #expect(store.applied == 1)
    }
  }

  @Test func `a write that runs into the time limit is found`() async throws {
    let store = Store("{\"base\":1}")
    try await ScriptedServer.run { request in
      let answer = store.answer(request)
      return request.method == "PUT" ? .silence : answer
    } body: { server in
      let options = quickOptions(requestTimeout: .seconds(1))
      let outcome = try await save(mine, over: base, to: server.url, options)
      expect(outcome, saved: .alreadyApplied)
      #expect(store.applied == 1)
    }
  }

  @Test func `each write has a connection of its own`() async throws {
    let store = Store("{\"base\":1}")
    try await ScriptedServer.run(store.answer) { server in
      try await withClient(server.url) { client in
        _ = await client.load(record: { _ in })
        for (number, text) in ["a", "b"].enumerated() {
          var base = base
          base.entityTag = EntityTag(strong: "v\(number + 1)")
          _ = await client.save(
            SaveExchange(base: base, content: Array(text.utf8), intent: .guarded),
            comparing: { _, _ in .different }, record: { _ in })
        }
      }
      let puts = server.requests.filter { $0.method == "PUT" }
      let gets = server.requests.filter { $0.method == "GET" }
      #expect(puts.count == 2)
      #expect(Set(puts.map(\.connection)).count == 2)
      #expect(Set(puts.map(\.connection)).isDisjoint(with: gets.map(\.connection)))
    }
  }

  @Test(arguments: [301, 302, 303, 307, 308])
  func `a redirected write is told, and goes nowhere else`(status: Int) async throws {
    try await ScriptedServer.run { _ in
      .status(status, ["Location: http://127.0.0.1:1/elsewhere"])
    } body: { server in
      let outcome = try await save(mine, over: base, to: server.url)
      #expect(outcome == .redirected(to: "http://127.0.0.1:1/elsewhere"))
      #expect(server.methods == ["PUT"])
    }
  }

  @Test(arguments: [(307, ["PUT", "PUT", "GET"]), (308, ["PUT", "PUT", "GET"]), (302, ["PUT"])])
  func `a write is sent on as it is within the server, and only as it is`(
    status: Int, methods: [String]
  ) async throws {
    let mine = mine
    try await ScriptedServer.run { request in
      switch request.number {
      case 1: .status(status, ["Location: /new/42"])
      case 2: .status(204, ["ETag: \"2\""])
      default: .document(mine, "\"2\"")
      }
    } body: { server in
      let outcome = try await save(mine, over: base, to: server.url)
      #expect(server.methods == methods)
      if case .saved = outcome {
        #expect(status != 302)
      } else {
        #expect(outcome == .redirected(to: "/new/42"))
      }
    }
  }

  @Test func `a cancelled save ends at once and is undecided`() async throws {
    try await ScriptedServer.run { _ in
      .silence
    } body: { server in
      let url = server.url
      let (mine, base) = (mine, base)
      let task = Task { try await save(mine, over: base, to: url) }
      #expect(try await eventually { !server.requests.isEmpty })
      task.cancel()
      guard case .undecided(let fault) = try await task.value else {
        Issue.record("not undecided")
        return
      }
      #expect(fault.kind == .cancelled)
      #expect(server.methods == ["PUT"])
    }
  }

  @Test func `a save that is cancelled before it begins was surely not sent`() async throws {
    try await ScriptedServer.run { _ in
      .status(500)
    } body: { server in
      let url = server.url
      let (mine, base) = (mine, base)
      let task = Task {
        while !Task.isCancelled { await Task.yield() }
        return try await save(mine, over: base, to: url)
      }
      task.cancel()
      guard case .unreachable(let fault) = try await task.value else {
        Issue.record("not unreachable")
        return
      }
      #expect(fault.kind == .cancelled)
      #expect(server.requests.isEmpty)
    }
  }

  @Test func `where nobody listens nothing was written`() async throws {
    let url = try await ScriptedServer.run({ _ in .close }, body: { $0.url })
    guard case .unreachable(let fault) = try await save(mine, over: base, to: url) else {
      Issue.record("not unreachable")
      return
    }
    #expect(fault.kind == .refused)
    #expect(fault.message.hasSuffix("connection refused. Your draft is safe."))
  }

  @Test func `a login page after an accepted write leaves it undecided`() async throws {
    try await ScriptedServer.run { request in
      request.method == "PUT"
        ? .status(200, ["Content-Type: text/html"], body: "<html>Sign in</html>")
        : .status(200, ["Content-Type: text/html"], body: "<html>Sign in</html>")
    } body: { server in
      guard case .undecided(let fault) = try await save(mine, over: base, to: server.url) else {
        Issue.record("not undecided")
        return
      }
      #expect(fault.message.contains("not the document"))
    }
  }

  @Test func `a refusal in the middle of the upload is seen`() async throws {
    let large = String(repeating: "1", count: 4 << 20)
    try await ScriptedServer.run { _ in
      .status(413, ["Content-Type: text/plain"], body: "at most 1 MiB")
    } body: { server in
      let options = quickOptions(headers: [(name: "X-Early", value: "yes")])
      let outcome = try await save(large, over: base, to: server.url, options)
      #expect(outcome == .rejected(status: 413, ProblemText("at most 1 MiB")))
    }
  }
}
