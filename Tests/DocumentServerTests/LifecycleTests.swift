import DocumentServer
import Glibc
import Logging
import ServiceLifecycle
import Testing

@Suite struct LifecycleTests {
  @Test func `a port that is taken is told in a sentence`() async throws {
    try await RunningServer.run { server in
      var options = DocumentServerOptions(storage: .memory)
      options.port = server.port
      let second = DocumentServer(options: options)
      let error = await #expect(throws: DocumentServerError.self) { try await second.run() }
      #expect(
        error?.message
          == "127.0.0.1:\(server.port) cannot be used: another program listens there.")
    }
  }

  @Test func `a host that is not known is told in a sentence`() async {
    var options = DocumentServerOptions(storage: .memory)
    options.host = "nowhere.invalid"
    options.port = 0
    let server = DocumentServer(options: options)
    let error = await #expect(throws: DocumentServerError.self) { try await server.run() }
    #expect(error?.message == "nowhere.invalid:0 cannot be used: no such host is known.")
  }

  @Test func `a failure to start comes through as it is, signals or not`() async {
    // Signals are caught for a whole process, hence one of its own.
    await #expect(processExitsWith: .success) {
      let server = DocumentServer(options: .init(storage: .file("/dev/null/documents.sqlite")))
      let error = await #expect(throws: DocumentServerError.self) {
        try await server.runUntilTerminated()
      }
      #expect(error?.message.hasPrefix("The documents at /dev/null/documents.sqlite") == true)
    }
  }

  @Test func `a service group ends it, with a connection open`() async throws {
    let (ports, announcement) = AsyncStream.makeStream(of: Int.self)
    var options = DocumentServerOptions(storage: .memory)
    options.port = 0
    let server = DocumentServer(options: options) { port in announcement.yield(port) }
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let group = ServiceGroup(services: [server], logger: logger)
    async let end: Void = group.run()
    let port = try #require(await ports.first { _ in true })
    let connection = try RawConnection(port: port)
    connection.send("PUT /d HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\n1")
    let answer = await connection.receive(until: "\r\n\r\n")
    #expect(answer.hasPrefix("HTTP/1.1 201 "))
    await group.triggerGracefulShutdown()
    try await end
    #expect(await connection.receive() == "")
  }

  @Test func `it ends cleanly while connections come in`() async throws {
    for _ in 0..<20 {
      let (ports, announcement) = AsyncStream.makeStream(of: Int.self)
      var options = DocumentServerOptions(storage: .memory)
      options.port = 0
      let server = DocumentServer(options: options) { port in announcement.yield(port) }
      let serving = Task { try await server.run() }
      let port = try #require(await ports.first { _ in true })
      let connections = try (0..<20).map { _ in try RawConnection(port: port) }
      serving.cancel()
      try await serving.value
      for connection in connections { #expect(await connection.receive() == "") }
    }
  }

  @Test func `cancelled before it began, it ends`() async throws {
    var options = DocumentServerOptions(storage: .memory)
    options.port = 0
    let server = DocumentServer(options: options)
    let serving = Task {
      withUnsafeCurrentTask { task in task?.cancel() }
      try await server.run()
    }
    try await serving.value
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `a signal ends the process cleanly, with a request under way`(number: Int32) async {
    await #expect(processExitsWith: .success) { [number] in
      var options = DocumentServerOptions(storage: .memory)
      options.port = 0
      let server = DocumentServer(options: options) { port in
        // Half a request: it will never be whole.
        guard let connection = try? RawConnection(port: port) else { exit(3) }
        connection.send("PUT /d HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\n1")
        Task.detached {
          kill(getpid(), number)
          _ = await connection.receive()
        }
      }
      try await server.runUntilTerminated()
    }
  }
}
