import ConditionalRequests
import HTTPTypes
import Testing

private func response(_ status: Int, _ fields: HTTPFields = [:]) -> DocumentResponse {
  DocumentResponse(status: status, fields: fields, body: Array("{}".utf8), receivedAt: 5000)
}

@Suite struct DocumentResponseTests {
  @Test(arguments: [200, 201, 204, 304])
  func `a tag is believed on success`(status: Int) {
    #expect(response(status, [.eTag: " \"a\"\t"]).entityTag == EntityTag(strong: "a"))
  }

  @Test(arguments: [100, 103, 202, 206, 301, 400, 404, 409, 410, 412, 428, 500, 503])
  func `a tag is never taken from any other answer`(status: Int) {
    #expect(response(status, [.eTag: "\"a\""]).entityTag == nil)
  }

  @Test func `two ETag fields are no tag`() {
    var fields = HTTPFields()
    fields.append(HTTPField(name: .eTag, value: "\"a\""))
    fields.append(HTTPField(name: .eTag, value: "\"a\""))
    #expect(response(200, fields).entityTag == nil)
    #expect(response(200, fields).revision?.entityTag == nil)
  }

  @Test func `a version keeps what came with it`() throws {
    let revision = try #require(
      response(
        200,
        [
          .eTag: "W/\"a\"", .lastModified: " Sun, 06 Nov 1994 08:49:37 GMT ",
          .contentType: "application/json; charset=utf-8", .lastModifiedBy: "Ben%20%1B",
        ]
      ).revision)
    #expect(revision.entityTag?.fieldValue == "W/\"a\"")
    #expect(revision.lastModified == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(revision.savedAt == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(revision.validators.lastModified == 784_111_777)
    #expect(revision.mediaType == "application/json; charset=utf-8")
    #expect(revision.author == "Ben")
    #expect(revision.receivedAt == 5000)
  }

  @Test(arguments: [
    "application/json", "Application/JSON;charset=utf-8", "application/fhir+json", "text/plain",
    "application/octet-stream", "",
  ])
  func `these types may be JSON`(mediaType: String) {
    #expect(response(200, [.contentType: mediaType]).revision != nil)
  }

  @Test(arguments: [
    "text/html", "text/html; charset=utf-8", "application/xml", "image/png",
    "application/json-seq", "application/x-ndjson", "application/json5",
  ])
  func `these types are no versions`(mediaType: String) {
    #expect(response(200, [.contentType: mediaType]).revision == nil)
    #expect(
      LoadOutcome(response(200, [.contentType: mediaType])) == .notJSON(mediaType: mediaType))
  }

  @Test func `a compressed body is no version`() {
    #expect(response(200, [.contentEncoding: "gzip"]).revision == nil)
    #expect(response(200, [.contentEncoding: "Identity"]).revision != nil)
  }

  @Test(
    arguments: [
      ("120", 120), ("0", 0), ("-5", 0), ("soon", nil), ("Thu, 01 Jan 1970 00:01:05 GMT", 60),
      ("Thu, 01 Jan 1970 00:00:01 GMT", 0),
    ] as [(String, Int?)])
  func `a waiting time is in seconds or a date`(value: String, seconds: Int?) {
    #expect(response(503, [.retryAfter: value]).retryAfterSeconds == seconds)
  }

  @Test func `a waiting time that is a date counts from the server's clock`() {
    let fields: HTTPFields = [
      .retryAfter: "Sun, 06 Nov 1994 08:49:37 GMT", .date: "Sun, 06 Nov 1994 08:49:30 GMT",
    ]
    #expect(response(429, fields).retryAfterSeconds == 7)
  }

  @Test(
    arguments: [
      (304, LoadOutcome.notModified), (404, .missing(status: 404, nil)),
      (410, .missing(status: 410, nil)), (302, .redirected(to: "/x")),
      (401, .needsCredentials(status: 401, challenge: "Basic", nil)),
      (503, .busy(status: 503, retryAfterSeconds: nil)), (500, .rejected(status: 500, nil)),
      (204, .rejected(status: 204, nil)), (206, .rejected(status: 206, nil)),
    ] as [(Int, LoadOutcome)])
  func `an answer to a GET has its outcome`(status: Int, outcome: LoadOutcome) {
    #expect(
      LoadOutcome(response(status, [.location: "/x", .wwwAuthenticate: "Basic"])) == outcome)
  }
}
