import ConditionalRequests
import RemoteDocuments
import Testing

@Suite struct LoadFaultTests {
  private func fault(_ outcome: LoadOutcome) -> TransportFault? {
    guard case .failed(let fault) = outcome else {
      Issue.record("\(outcome)")
      return nil
    }
    return fault
  }

  @Test func `where nobody listens the connection is refused`() async throws {
    let url = try await ScriptedServer.run({ _ in .close }, body: { $0.url })
    try await withClient(url) { client in
      let fault = fault(await client.load(record: { _ in }))
      #expect(fault?.kind == .refused)
      #expect(fault?.mayHaveBeenSent == false)
      let place = url.dropFirst("http://".count).prefix { $0 != "/" }
      #expect(fault?.message == "No connection to \(place): connection refused.")
    }
  }

  @Test func `a host that does not exist was surely not reached`() async throws {
    try await withClient("http://triptych.invalid/a") { client in
      let fault = fault(await client.load(record: { _ in }))
      #expect(fault?.kind == .dns || fault?.kind == .timeout)
      #expect(fault?.mayHaveBeenSent == false)
    }
  }

  @Test func `an answer that does not come runs into the time limit`() async throws {
    try await ScriptedServer.run { _ in
      .silence
    } body: { server in
      let options = quickOptions(requestTimeout: .milliseconds(150))
      let fault = fault(try await load(server, options))
      #expect(fault?.kind == .timeout)
      #expect(fault?.mayHaveBeenSent == true)
    }
  }

  @Test func `a body that stops in the middle runs into the time limit`() async throws {
    try await ScriptedServer.run { _ in
      .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":")
    } body: { server in
      let options = quickOptions(requestTimeout: .milliseconds(150))
      let outcome = try await load(server, options)
      #expect(fault(outcome)?.kind == .timeout)
    }
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: 100\r\n\r\n{}",
    "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
    "HTTP/1.1 200 OK\r\nETag:", "",
  ])
  func `a truncated answer is never a document`(text: String) async throws {
    try await ScriptedServer.run { _ in
      .raw(text, ending: .close)
    } body: { server in
      let outcome = try await load(server)
      #expect(fault(outcome)?.kind == .reset)
      #expect(server.methods == ["GET", "GET"])
    }
  }

  @Test func `what is not HTTP is told`() async throws {
    try await ScriptedServer.run { _ in
      .raw("SSH-2.0-OpenSSH_9.2\r\n\r\n", ending: .close)
    } body: { server in
      let fault = fault(try await load(server))
      #expect(fault?.kind == .malformed)
      #expect(fault?.message.contains("not HTTP") == true)
    }
  }

  @Test(arguments: [true, false])
  func `a body past the bound is not read`(hasLength: Bool) async throws {
    let body = String(repeating: "1", count: 3000)
    try await ScriptedServer.run { _ in
      hasLength
        ? .status(200, body: body)
        : .raw(
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nbb8\r\n\(body)\r\n0\r\n\r\n")
    } body: { server in
      var options = quickOptions()
      options.maximumDocumentBytes = 2999
      let outcome = try await load(server, options)
      #expect(fault(outcome)?.kind == .tooLarge)
      options.maximumDocumentBytes = 3000
      guard case .loaded = try await load(server, options) else {
        Issue.record("a body at the bound is read")
        return
      }
    }
  }

  @Test func `a server without TLS gives no secure connection`() async throws {
    try await ScriptedServer.run { _ in
      .status(400)
    } body: { server in
      let url = server.url.replacing("http://", with: "https://")
      let outcome = try await withClient(url) { await $0.load(record: { _ in }) }
      #expect(fault(outcome)?.kind == .tls)
      #expect(fault(outcome)?.mayHaveBeenSent == false)
    }
  }

  @Test func `a cancelled read ends at once`() async throws {
    try await ScriptedServer.run { _ in
      .silence
    } body: { server in
      let task = Task { try await load(server) }
      #expect(try await eventually { !server.requests.isEmpty })
      task.cancel()
      let outcome = try await task.value
      #expect(fault(outcome)?.kind == .cancelled)
    }
  }

  @Test func `a read that is cancelled in the middle of the body is no document`() async throws {
    let reports = Reports()
    try await ScriptedServer.run { _ in
      .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}")
    } body: { server in
      let task = Task { try await load(server, quickOptions(), reports) }
      #expect(try await eventually { !server.requests.isEmpty })
      task.cancel()
      let outcome = try await task.value
      #expect(fault(outcome)?.kind == .cancelled)
    }
  }
}
