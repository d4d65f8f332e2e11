import ConditionalRequests
import HTTPTypes
import NIOHTTP1
import Testing

@testable import DocumentServer

/// Requests that mean harm, or look like it.
@Suite struct SafetyTests {
  @Test(arguments: [
    "a%0D%0ASet-Cookie:%20x=1", "a%0aETag: \"x\"", "%1B[31mred", "\u{202E}evil", "%00",
    String(repeating: "n", count: 5000), "\"},{\"x\":\"", "Ä%C3%A4 日本",
  ])
  func `the name of an author can forge no field and no member`(name: String) async throws {
    try await RunningServer.run { server in
      let made = try await server.put("/d", "1", [("X-Triptych-Author", name)])
      #expect(made.status == 201)
      let answer = try await server.put("/d", "2")
      #expect(answer.status == 428)
      #expect(answer["Set-Cookie"] == nil)
      #expect(answer.fields[canonicalForm: "ETag"].count == 1)
      let field = answer["Last-Modified-By"] ?? ""
      #expect(field.utf8.allSatisfy { byte in (0x21...0x7E).contains(byte) })
      #expect(field.utf8.count <= 1000)
      let author = try #require(try answer.member("/current/author"))
      #expect(!author.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
      #expect(try answer.member("/x") == nil)
    }
  }

  @Test(arguments: [
    "/../etc/passwd", "/a/../b", "/a/./b", "/%2e%2e/b", "/a/%2E", "/%", "/%4", "/%zz", "/%ff",
    "/%C3", "/a%00b", "/a%0d%0ab", "/%7F", "document", "http://h/../x",
  ])
  func `a path that is none, or leads upwards, is refused`(target: String) async throws {
    try await RunningServer.run { server in
      for method in ["GET", "PUT", "DELETE"] {
        let answer = try await RawConnection.exchange(
          "\(method) \(target) HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: 1\r\n\r\n1",
          port: server.port)
        #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(answer)")
      }
      #expect(try await server.get("/").text.contains("\"documents\" : ["))
    }
  }

  @Test(arguments: [("1", "100-continue", true), ("99", "100-Continue", false), ("1", "x", false)])
  func `a client that waits to be asked for its body is asked, unless that is too large`(
    length: String, expectation: String, isInvited: Bool
  ) async throws {
    var options = DocumentServerOptions(storage: .memory)
    options.maximumBodyByteCount = 10
    try await RunningServer.run(options) { server in
      let connection = try RawConnection(port: server.port)
      connection.send(
        "PUT /d HTTP/1.1\r\nHost: h\r\nConnection: close\r\nExpect: \(expectation)\r\n"
          + "Content-Length: \(length)\r\n\r\n")
      if isInvited {
        let invitation = await connection.receive(until: "\r\n\r\n")
        #expect(invitation.hasPrefix("HTTP/1.1 100 Continue\r\n"))
      }
      connection.send("1")
      let answer = await connection.receive()
      #expect(answer.hasPrefix(length == "1" ? "HTTP/1.1 201 " : "HTTP/1.1 413 "), "\(answer)")
    }
  }

  @Test func `no version is younger than the answer that tells of it`() async throws {
    try await RunningServer.run { server in
      // The library's own date stands still for a second: some of these writes would outrun it.
      let end = ContinuousClock.now + .milliseconds(1100)
      while ContinuousClock.now < end {
        let answer = try await server.put("/d", "1", [("If-None-Match", "\"x\"")])
        let date = try #require(answer["Date"].flatMap(HTTPDate.unixSeconds))
        let modified = try #require(answer["Last-Modified"].flatMap(HTTPDate.unixSeconds))
        #expect(modified <= date)
      }
    }
  }

  @Test(arguments: [(99, 100, 99), (100, 100, 100), (101, 100, 100)])
  func `a version from after a clock was set back has the date of its answer`(
    saved: Int64, now: Int64, told: Int64
  ) {
    let answer = HTTPResponse(
      status: .ok, headerFields: [.lastModified: HTTPDate.text(saved), .date: "old"])
    let fields = dated(answer, now: now).headerFields
    #expect(fields[.lastModified] == HTTPDate.text(told))
    #expect(fields[.date] == HTTPDate.text(now))
  }

  @Test func `a path that is too long is refused`() async throws {
    try await RunningServer.run { server in
      let path = "/" + String(repeating: "a", count: 2047)
      let longest = try await server.put(path, "1")
      #expect(longest.status == 201)
      let tooLong = try await server.put(path + "a", "1")
      #expect(tooLong.status == 414)
    }
  }

  @Test(arguments: [
    ("/profiles/%34%32", "/profiles/42"), ("/%7Eava", "/~ava"), ("/a%2fb", "/a%2Fb"),
    ("/%e6%97%a5", "/%E6%97%A5"), ("/a%20b", "/a%20b"), ("/..%2F..%2Fetc", "/..%2F..%2Fetc"),
    ("/a?x=1", "/a"), ("/a//b/", "/a//b/"), ("/c++:@!$&'()*,;=", "/c++:@!$&'()*,;="),
  ])
  func `spellings of one path are one document, and listed in one spelling`(
    spelling: String, path: String
  ) async throws {
    try await RunningServer.run { server in
      #expect(try await server.put(spelling, "1").status == 201)
      #expect(try await server.get(path).status == 200)
      let list = try await server.get("/")
      #expect(try list.member("/documents/0/path") == path)
      #expect(try list.member("/documents/1") == nil)
    }
  }

  @Test func `an escaped slash and a slash are two documents`() async throws {
    try await RunningServer.run { server in
      let slash = try await server.put("/a/b", "1")
      #expect(slash.status == 201)
      let escaped = try await server.get("/a%2Fb")
      #expect(escaped.status == 404)
    }
  }

  @Test func `an announced body that is too large is refused before it comes`() async throws {
    try await RunningServer.run { server in
      let answer = try await RawConnection.exchange(
        "PUT /d HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999\r\n\r\n", port: server.port)
      #expect(answer.hasPrefix("HTTP/1.1 413 "), "\(answer)")
      #expect(answer.lowercased().contains("connection: close"))
    }
  }

  @Test func `a chunked body is refused at the limit, and its end is not waited for`()
    async throws
  {
    var options = DocumentServerOptions(storage: .memory)
    options.maximumBodyByteCount = 10_000
    try await RunningServer.run(options) { server in
      let connection = try RawConnection(port: server.port)
      connection.send("PUT /d HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n")
      let chunk = String(repeating: " ", count: 4096)
      for _ in 0..<3 { connection.send("1000\r\n\(chunk)\r\n") }
      let answer = await connection.receive(until: "\r\n\r\n")
      #expect(answer.hasPrefix("HTTP/1.1 413 "), "\(answer)")
      // The connection ends although the body never does.
      _ = await connection.receive()
      #expect(try await server.get("/d").status == 404)
    }
  }

  @Test func `a body that breaks off changes nothing`() async throws {
    try await RunningServer.run { server in
      do {
        let connection = try RawConnection(port: server.port)
        connection.send("PUT /d HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\n[1]")
      }
      #expect(try await server.put("/other", "1").status == 201)
      #expect(try await server.get("/d").status == 404)
    }
  }

  @Test(arguments: [("HEAD", "200"), ("GET", "304"), ("DELETE", "204"), ("OPTIONS", "204")])
  func `an answer without content has not a byte after its fields`(
    method: String, status: String
  ) async throws {
    try await RunningServer.run { server in
      let tag = try #require(try await server.put("/d", "[1, 2]")["ETag"])
      let condition = method == "DELETE" ? "If-Match: \(tag)\r\n" : ""
      let known = method == "GET" ? "If-None-Match: \(tag)\r\n" : ""
      let answer = try await RawConnection.exchange(
        "\(method) /d HTTP/1.1\r\nHost: h\r\n\(condition)\(known)Connection: close\r\n\r\n",
        port: server.port)
      #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(answer)")
      #expect(answer.hasSuffix("\r\n\r\n"), "\(answer)")
      let fields = answer.lowercased()
      #expect(!fields.contains("transfer-encoding"), "\(answer)")
      #expect(fields.contains("content-length: 6") == (method == "HEAD"), "\(answer)")
      #expect(!fields.contains("content-length: 0"), "\(answer)")
    }
  }

  @Test func `OPTIONS asks of the server as a whole, too`() async throws {
    try await RunningServer.run { server in
      let answer = try await RawConnection.exchange(
        "OPTIONS * HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n", port: server.port)
      #expect(answer.hasPrefix("HTTP/1.1 204 "), "\(answer)")
      #expect(answer.contains("GET, HEAD, PUT, DELETE, OPTIONS"))
    }
  }
}
