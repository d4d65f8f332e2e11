import ConditionalRequests
import HTTPTypes
import Testing

@Suite struct AuthorTests {
  @Test(arguments: [
    ("ava", "ava"), ("Ava Lopez", "Ava%20Lopez"), ("José", "Jos%C3%A9"), ("100%", "100%25"),
    ("a+b@c", "a+b@c"), ("日", "%E6%97%A5"),
  ])
  func `a name travels as visible ASCII and comes back`(name: String, fieldValue: String) {
    #expect(encodeAuthor(name) == fieldValue)
    #expect(decodeAuthor(fieldValue) == name)
  }

  @Test(
    arguments: [
      ("", nil), (" ", nil), ("%0A%1B", nil), ("%1B%5B31mred", "[31mred"), ("100%", "100%"),
      ("%zz", "%zz"), ("%4", "%4"), ("a b", "a b"), ("%FF", "\u{FFFD}"), ("%E2%80%AEx", "x"),
    ] as [(String, String?)])
  func `whatever comes is one safe line`(fieldValue: String, name: String?) {
    #expect(decodeAuthor(fieldValue) == name)
  }

  @Test func `the fields have the names of the protocol`() {
    #expect(HTTPField.Name.author.rawName == "X-Triptych-Author")
    #expect(HTTPField.Name.lastModifiedBy.rawName == "Last-Modified-By")
  }
}
