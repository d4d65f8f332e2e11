import ConditionalRequests
import HTTPTypes
import Testing

@Suite struct PreconditionsTests {
  @Test func `all four fields are read and written`() throws {
    let fields: HTTPFields = [
      .ifMatch: "\"a\", W/\"b\"", .ifNoneMatch: "*",
      .ifUnmodifiedSince: "Sun, 06 Nov 1994 08:49:37 GMT",
      .ifModifiedSince: "Sunday, 06-Nov-94 08:49:37 GMT",
    ]
    let preconditions = try Preconditions(fields: fields)
    #expect(preconditions.ifNoneMatch == .any)
    #expect(preconditions.ifUnmodifiedSince == 784_111_777)
    #expect(preconditions.ifModifiedSince == 784_111_777)
    var written = HTTPFields()
    preconditions.write(into: &written)
    #expect(try Preconditions(fields: written) == preconditions)
    #expect(written[.ifMatch] == "\"a\", W/\"b\"")
  }

  @Test func `two If-Match fields are one list`() throws {
    var fields = HTTPFields()
    fields.append(HTTPField(name: .ifMatch, value: "\"a\""))
    fields.append(HTTPField(name: .ifMatch, value: "\"b\""))
    let preconditions = try Preconditions(fields: fields)
    #expect(preconditions.ifMatch == .tags([EntityTag(strong: "a"), EntityTag(strong: "b")]))
  }

  @Test(arguments: ["", "*, \"a\"", "a", "\"a"])
  func `a malformed If-Match is a fault, never no condition`(value: String) {
    for name in [HTTPField.Name.ifMatch, .ifNoneMatch] {
      let error = #expect(throws: PreconditionSyntaxError.self) {
        try Preconditions(fields: [name: value])
      }
      #expect(error?.field == name)
      #expect(error?.value == value)
    }
  }

  @Test func `a date that cannot be read is as if it were not there`() throws {
    let preconditions = try Preconditions(fields: [
      .ifUnmodifiedSince: "soon", .ifModifiedSince: "1994-11-06",
    ])
    #expect(preconditions.isEmpty)
    #expect(preconditions.summary == nil)
  }

  @Test func `writing removes the fields that have no condition`() {
    var fields: HTTPFields = [.ifMatch: "\"a\"", .ifNoneMatch: "*", .accept: "text/plain"]
    Preconditions().write(into: &fields)
    #expect(fields == [.accept: "text/plain"])
  }
}
