import JSONSyntax
import Testing

/// Digests tell values apart, and spellings of one value not.
struct DigestTests {
  @Test(arguments: [
    ("1", "1.0"), ("10", "1e1"), ("-0", "0"), ("0.000", "0e9"), ("120", "1.2e2"),
    ("1234567890123456789012345", "1234567890123456789012345.000"), ("-1.50", "-15e-1"),
    ("12345678901234567800", "123456789012345678e2"), (#""a""#, #""\u0061""#),
    (#""line\nline""#, #""line\u000Aline""#), (#"{"a":1,"b":[2]}"#, #"{ "b": [2.0], "a": 1 }"#),
    ("[[],{}]", "[ [ ] , { } ]"),
  ])
  func `spellings of one value have one meaning`(one: String, other: String) throws {
    #expect(try digest(one).meaning == digest(other).meaning)
  }

  @Test(arguments: [
    ("1", "2"), ("1", "-1"), ("1", "10"), ("12", "1.2"), ("1", #""1""#), ("true", "false"),
    ("null", "[]"), ("[]", "{}"), ("[1,2]", "[2,1]"), (#"{"a":1,"b":2}"#, #"{"a":2,"b":1}"#),
    (#""abcdefgh""#, #""abcdefgi""#), (#""abcdefghijklmnop1""#, #""abcdefghijklmnop2""#),
    (#""abc""#, #""abcd""#), ("[[1],2]", "[[1,2]]"), (#"{"a":{"b":1}}"#, #"{"b":{"a":1}}"#),
  ])
  func `different values have different meanings`(one: String, other: String) throws {
    #expect(try digest(one).meaning != digest(other).meaning)
  }

  @Test func `what is written differently has another literal digest`() throws {
    #expect(try digest("1").literal != digest("1.0").literal)
    #expect(try digest(#"{"a":1,"b":2}"#).literal != digest(#"{"b":2,"a":1}"#).literal)
    #expect(try digest("[1, 2]").literal == digest("[1,2]").literal)
  }

  @Test func `an edited document has the digest of what it says`() throws {
    let text =
      "[" + (0..<300).map { #"{"id":\#($0),"text":"number \#($0)"}"# }.joined(separator: ",")
    let document = try JSONDocument(parsing: Array((text + "]").utf8))
    var table = DigestTable()
    var before: [ValueDigest] = []
    for child in document.root.children { before.append(table.digest(of: child)) }
    let edited = try document.applying(.replace([7, 1], .string("other")))
    let parsed = try JSONDocument(parsing: edited.serialized())
    #expect(table.digest(of: document.root) == (try digest(text + "]")))
    var other = DigestTable()
    #expect(other.digest(of: edited.root) == DigestTable.once(parsed.root))
    #expect(other.digest(of: edited.root.child(at: 7)) != before[7])
    #expect(other.digest(of: edited.root.child(at: 8)) == before[8])
  }

  private func digest(_ text: String) throws -> ValueDigest {
    try DigestTable.once(JSONDocument(parsing: Array(text.utf8)).root)
  }
}

extension DigestTable {
  /// The digest of one value.
  fileprivate static func once(_ node: JSONNode) -> ValueDigest {
    var table = DigestTable()
    return table.digest(of: node)
  }
}
