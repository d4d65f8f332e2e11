import ConditionalRequests
import HTTPTypes
import Testing

struct RelatedResourcesTests {
  private let presence = RelatedResources.presenceRelation

  private func related(_ values: String...) -> RelatedResources {
    var fields = HTTPFields()
    for value in values { fields.append(HTTPField(name: .link, value: value)) }
    return RelatedResources(fields: fields)
  }

  @Test func `what is written can be read`() {
    let both = RelatedResources(presence: "/a?presence", versionHistory: "/a?versions")
    #expect(related(both.fieldValue ?? "") == both)
    #expect(RelatedResources().fieldValue == nil)
  }

  @Test(arguments: [
    "</p>; rel=\"urn:triptych:presence\"",
    "</p>; rel=urn:triptych:presence",
    "</p>;rel=\"next urn:triptych:presence\"",
    "</p> ; title=\"a; b, c \\\" d\"; REL = \"URN:Triptych:Presence\"",
    "<x>; rel=prev, , </p>; rel=\"urn:triptych:presence\", <y>; rel=\"urn:triptych:presence\"",
    "<x, y>; rel=prev, </p>; rel=\"urn:triptych:presence\"; rel=next",
  ])
  func `links are found however they are written`(value: String) {
    #expect(related(value).presence == "/p")
    #expect(related("<z>; rel=prev", value).presence == "/p")
  }

  @Test(arguments: [
    "", "</p>", "</p>; rel=presence", "/p; rel=\"urn:triptych:presence\"",
    "</p>; rel=\"urn:triptych:presence\"; anchor=\"/other\"", "</p; rel=\"urn:triptych:presence\"",
    "</a b>; rel=\"urn:triptych:presence\"", "</ü>; rel=\"urn:triptych:presence\"",
    "</p>; rel=next; rel=\"urn:triptych:presence\"",
  ])
  func `what is no such link offers nothing`(value: String) {
    #expect(related(value).presence == nil)
  }

  @Test func `a long target is no target`() {
    let target = "/" + String(repeating: "p", count: 2_048)
    #expect(related("<\(target)>; rel=\"\(presence)\"").presence == nil)
  }

  @Test func `a version carries what its answer offers`() {
    let response = DocumentResponse(
      status: 200, fields: [.link: "</p>; rel=\"\(presence)\"", .eTag: "\"1\""],
      body: Array("{}".utf8), receivedAt: 0)
    #expect(response.revision?.related == RelatedResources(presence: "/p"))
  }
}
