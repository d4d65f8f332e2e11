import RemoteDocuments
import Testing

@Suite struct ConfigurationTests {
  private func reason(
    _ url: String, _ options: RemoteOptions = quickOptions()
  ) async -> RemoteConfigurationError.Reason? {
    do {
      let client = try DocumentClient(url: url, options: options)
      await client.shutdown()
      return nil
    } catch {
      #expect(error.message.hasSuffix("."))
      return error.reason
    }
  }

  @Test(
    arguments: [
      ("http://localhost:8412/a", nil), ("https://example.org", nil),
      ("HTTP://example.org/a?b=c#d", nil), ("http://[::1]:8412/a", nil),
      ("localhost:8412/a", .scheme), ("ftp://example.org/a", .scheme), ("", .scheme),
      ("file:///etc/passwd", .scheme), ("http://", .address), ("http:///a", .address),
      ("http://example.org/a b", .address), ("http://example.org/\u{1B}", .address),
      ("http://example.org/é", .address), ("http://a:b@example.org/", .credentialsInAddress),
    ] as [(String, RemoteConfigurationError.Reason?)])
  func `an address is checked before anything is sent`(
    url: String, expected: RemoteConfigurationError.Reason?
  ) async {
    #expect(await reason(url) == expected)
  }

  @Test(
    arguments: [
      ("X-A", "b", nil), ("X-A", "é", nil), ("X A", "b", .field(name: "X A")),
      ("X-A", "b\r\nHost: c", .field(name: "X-A")), ("", "b", .field(name: "")),
      ("If-Match", "*", .reservedField(name: "If-Match")),
      ("accept-encoding", "gzip", .reservedField(name: "accept-encoding")),
      ("Transfer-Encoding", "chunked", .reservedField(name: "Transfer-Encoding")),
    ] as [(String, String, RemoteConfigurationError.Reason?)])
  func `a field is checked before anything is sent`(
    name: String, value: String, expected: RemoteConfigurationError.Reason?
  ) async {
    let options = quickOptions(headers: [(name: name, value: value)])
    #expect(await reason("http://localhost/", options) == expected)
  }

  @Test(
    arguments: [
      ("http://localhost:8412/b", true), ("http://LOCALHOST:8412/", true),
      ("http://localhost/b", false), ("https://localhost:8412/b", false),
      ("http://example.org:8412/b", false), ("http://localhost:8412@example.org/", false),
    ])
  func `what goes with requests goes to no other server`(url: String, isSame: Bool) async throws {
    let client = try DocumentClient(url: "http://localhost:8412/a", options: quickOptions())
    do {
      try await client.sibling(at: url).shutdown()
      #expect(isSame)
    } catch {
      #expect(!isSame)
    }
    await client.shutdown()
  }

  @Test func `a client that is let go without a word closes by itself`() throws {
    _ = try DocumentClient(url: "http://localhost/", options: quickOptions())
  }

  @Test(arguments: [nil, "", " \n", "a\u{1}b"])
  func `a bearer token must be there and fit to be sent`(token: String?) async {
    var options = quickOptions()
    options.bearerTokenVariable = "TOKEN"
    options.environment = token.map { ["TOKEN": $0] } ?? [:]
    #expect(await reason("http://localhost/", options) == .bearerToken(variable: "TOKEN"))
  }
}
