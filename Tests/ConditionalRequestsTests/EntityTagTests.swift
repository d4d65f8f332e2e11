import ConditionalRequests
import Testing

@Suite struct EntityTagTests {
  @Test(arguments: [
    ("\"1\"", "\"1\"", true, true),
    ("W/\"1\"", "W/\"1\"", false, true),
    ("W/\"1\"", "W/\"2\"", false, false),
    ("W/\"1\"", "\"1\"", false, true),
    ("\"1\"", "W/\"1\"", false, true),
    ("\"1\"", "\"2\"", false, false),
    ("\"\"", "\"\"", true, true),
    ("\"a\"", "\"A\"", false, false),
  ])
  func `tags match as RFC 9110 8.8.3.2 tabulates`(
    first: String, second: String, strongly: Bool, weakly: Bool
  ) throws {
    let first = try #require(EntityTag(first))
    let second = try #require(EntityTag(second))
    #expect(first.stronglyMatches(second) == strongly)
    #expect(second.stronglyMatches(first) == strongly)
    #expect(first.weaklyMatches(second) == weakly)
    #expect(second.weaklyMatches(first) == weakly)
  }

  @Test func `equivalent spellings of a letter are different tags`() throws {
    let composed = try #require(EntityTag("\"\u{E9}\""))
    let decomposed = try #require(EntityTag("\"e\u{301}\""))
    #expect(composed != decomposed)
    #expect(!composed.stronglyMatches(decomposed))
    #expect(!composed.weaklyMatches(decomposed))
    #expect(Set([composed, decomposed]).count == 2)
  }

  @Test(arguments: [
    "\"x\"", "W/\"x\"", "\"\"", "W/\"\"", "\"a,b\"", "\"a\\\"", "\"!#$%&'()*+-./:;<=>?@[]^_`{|}~\"",
    "\"\u{E9}\"", "\"日本\"",
  ])
  func `a tag is sent as it was received`(fieldValue: String) throws {
    let tag = try #require(EntityTag(fieldValue))
    #expect(Array(tag.fieldValue.utf8) == Array(fieldValue.utf8))
    #expect(EntityTag(" \t\(fieldValue) ") == tag)
  }

  @Test(arguments: [
    "", " ", "x", "\"", "\"x", "x\"", "w/\"x\"", "W/x", "W/ \"x\"", "W \"x\"", "\"a b\"",
    "\"a\tb\"",
    "\"a\"b\"", "\"a\", \"b\"", "\"a\"\"b\"", "*", "\"\u{FFFD}\"", "\"\u{7F}\"", "\"\u{1}\"", "'x'",
    "\"a\n\"", "W/\"x\" W/\"x\"",
  ])
  func `what is not exactly one tag is none`(fieldValue: String) {
    #expect(EntityTag(fieldValue) == nil)
  }

  @Test(arguments: [
    ("\"\"", ""), ("\"9f3c\"", "9f3c"), ("\"12345678\"", "12345678"),
    ("W/\"1732100000123\"", "1732100000123"), ("\"7-9f3c1a2b\"", "7-9f3c1a2b"),
    ("\"34a64df551425fcc55e4d42a148795d9\"", "34a64~48795d9"), ("\"日\u{85}\"", "??"),
  ])
  func `the short form has at most thirteen visible ASCII characters`(
    fieldValue: String, short: String
  ) throws {
    #expect(try #require(EntityTag(fieldValue)).short == short)
  }

  @Test func `a tag of our own is strong`() {
    let tag = EntityTag(strong: "7-9f3c1a2b")
    #expect(!tag.isWeak)
    #expect(tag.description == "\"7-9f3c1a2b\"")
  }
}
