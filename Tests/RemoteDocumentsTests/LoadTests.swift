import ConditionalRequests
import RemoteDocuments
import Testing

@Suite struct LoadTests {
  @Test func `a document is read with all that names its version`() async throws {
    let reply = Reply.status(
      200,
      [
        "Content-Type: application/json; charset=utf-8", "ETag: \"a,b\"  ",
        "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT", "Last-Modified-By: Ben%20M",
      ], body: "{\"city\": \"Ω\"}\n")
    let reports = Reports()
    try await ScriptedServer.run { _ in
      reply
    } body: { server in
      let outcome = try await load(server, quickOptions(), reports)
      guard case .loaded(let revision) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(revision.bytes == Array("{\"city\": \"Ω\"}\n".utf8))
      #expect(revision.entityTag == EntityTag(strong: "a,b"))
      #expect(revision.mediaType == "application/json; charset=utf-8")
      #expect(revision.lastModified == "Sun, 06 Nov 1994 08:49:37 GMT")
      #expect(revision.author == "Ben M")
      #expect(revision.receivedAt > 1_700_000_000_000)
      let record = try #require(reports.records.first)
      #expect(record.id == 1)
      #expect(record.method == "GET")
      #expect(record.target == "/profiles/42")
      #expect(record.status == 200)
      #expect(record.entityTag == "\"a,b\"")
      #expect(record.bytesIn == revision.bytes.count)
    }
  }

  @Test func `a read asks for the bytes themselves, past all caches`() async throws {
    try await ScriptedServer.run { _ in
      .document("{}", "\"1\"")
    } body: { server in
      var options = quickOptions(headers: [
        (name: "X-Api-Key", value: " k "), (name: "accept", value: "application/fhir+json"),
      ])
      options.bearerTokenVariable = "TOKEN"
      options.environment = ["TOKEN": "s3cret\n"]
      _ = try await load(server, options)
      let request = try #require(server.requests.first)
      #expect(request["accept-encoding"] == ["identity"])
      #expect(request["cache-control"] == ["no-cache"])
      #expect(request["user-agent"] == ["triptych"])
      #expect(request["accept"] == ["application/fhir+json"])
      #expect(request["x-api-key"] == ["k"])
      #expect(request["authorization"] == ["Bearer s3cret"])
      #expect(request["x-triptych-author"] == [])
      #expect(request.fields.allSatisfy { !$0.name.hasPrefix("if-") })
    }
  }

  @Test func `a poll names the known tag as it came`() async throws {
    try await ScriptedServer.run { request in
      request["if-none-match"] == ["W/\"1\""] ? .status(304, ["ETag: W/\"1\""]) : .status(500)
    } body: { server in
      let known = Revision(bytes: Array("{}".utf8), entityTag: EntityTag("W/\"1\""))
      try await withClient(server.url) { client in
        #expect(await client.poll(known: known, record: { _ in }) == .notModified)
      }
    }
  }

  @Test func `a poll brings news`() async throws {
    try await ScriptedServer.run { _ in
      .document("[]", "\"2\"")
    } body: { server in
      let known = Revision(bytes: Array("{}".utf8), entityTag: EntityTag(strong: "1"))
      try await withClient(server.url) { client in
        let outcome = await client.poll(known: known, record: { _ in })
        guard case .loaded(let revision) = outcome else {
          Issue.record("\(outcome)")
          return
        }
        #expect(revision.entityTag == EntityTag(strong: "2"))
      }
    }
  }

  @Test func `without a tag a poll compares the bytes`() async throws {
    try await ScriptedServer.run { _ in
      .status(200, body: "{}")
    } body: { server in
      try await withClient(server.url) { client in
        let known = Revision(bytes: Array("{}".utf8))
        #expect(await client.poll(known: known, record: { _ in }) == .notModified)
      }
    }
  }

  @Test func `two ETag fields are no tag`() async throws {
    try await ScriptedServer.run { _ in
      .status(200, ["ETag: \"a\"", "ETag: \"b\""], body: "{}")
    } body: { server in
      guard case .loaded(let revision) = try await load(server) else {
        Issue.record("not loaded")
        return
      }
      #expect(revision.entityTag == nil)
    }
  }

  @Test func `a tag that cannot be sent back as it came is no tag`() async throws {
    let head = Array("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nETag: \"".utf8)
    let reply = Reply(bytes: head + [0xE9] + Array("\"\r\n\r\n{}".utf8))
    try await ScriptedServer.run { _ in
      reply
    } body: { server in
      guard case .loaded(let revision) = try await load(server) else {
        Issue.record("not loaded")
        return
      }
      #expect(revision.entityTag == nil)
    }
  }

  @Test func `a tag of an early hint is passed over`() async throws {
    try await ScriptedServer.run { _ in
      .raw(
        "HTTP/1.1 103 Early Hints\r\nETag: \"hint\"\r\n\r\n"
          + "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: 2\r\n\r\n{}")
    } body: { server in
      guard case .loaded(let revision) = try await load(server) else {
        Issue.record("not loaded")
        return
      }
      #expect(revision.entityTag == EntityTag(strong: "1"))
    }
  }

  @Test(arguments: [301, 302, 303, 307, 308])
  func `a redirection to another server is told, not followed`(status: Int) async throws {
    try await ScriptedServer.run { request in
      request.number == 1
        ? .status(status, ["Location: http://127.0.0.1:1/login?a=\u{202E}b"])
        : .document("{}", "\"1\"")
    } body: { server in
      let outcome = try await load(server)
      #expect(outcome == .redirected(to: "http://127.0.0.1:1/login?a=b"))
      #expect(server.methods == ["GET"])
    }
  }

  @Test(arguments: [301, 302, 307, 308])
  func `a redirection within the server is followed to the document`(status: Int) async throws {
    let reports = Reports()
    try await ScriptedServer.run { request in
      request.number == 1 ? .status(status, ["Location: ../new/42"]) : .document("{}", "\"1\"")
    } body: { server in
      guard case .loaded(let revision) = try await load(server, quickOptions(), reports) else {
        Issue.record("not loaded")
        return
      }
      #expect(revision.entityTag == EntityTag(strong: "1"))
      #expect(reports.records.map(\.target) == ["/profiles/42", "/new/42"])
    }
  }

  @Test func `a redirection to a page to sign in, or in a circle, is told`() async throws {
    try await ScriptedServer.run { request in
      request.number == 1
        ? .status(302, ["Location: /login"])
        : .status(200, ["Content-Type: text/html"], body: "<html>Sign in</html>")
    } body: { server in
      let outcome = try await load(server)
      #expect(outcome == .redirected(to: "/login"))
    }
    try await ScriptedServer.run { request in
      .status(302, ["Location: /\(request.number % 2)"])
    } body: { server in
      let outcome = try await load(server)
      #expect(outcome == .redirected(to: "/1"))
      #expect(server.methods.count == 6)
    }
  }

  @Test func `a login page is no document`() async throws {
    try await ScriptedServer.run { _ in
      .status(200, ["Content-Type: text/html", "ETag: \"1\""], body: "<html>Sign in</html>")
    } body: { server in
      let outcome = try await load(server)
      #expect(outcome == .notJSON(mediaType: "text/html"))
    }
  }

  @Test func `a compressed body nobody asked for is no document`() async throws {
    try await ScriptedServer.run { _ in
      .status(200, ["Content-Encoding: gzip", "ETag: \"1-gzip\""], body: "\u{1F}..")
    } body: { server in
      let outcome = try await load(server)
      guard case .rejected(status: 200, let problem) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(problem?.text.contains("compressed") == true)
    }
  }

  @Test func `a kept connection that went away is replaced`() async throws {
    try await ScriptedServer.run { request in
      request.number == 2 ? .close : .document("{}", "\"1\"")
    } body: { server in
      try await withClient(server.url) { client in
        _ = await client.load(record: { _ in })
        let outcome = await client.load(record: { _ in })
        guard case .loaded = outcome else {
          Issue.record("\(outcome)")
          return
        }
      }
    }
  }
}
