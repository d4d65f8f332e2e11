import ConditionalRequests
import Testing

@Suite struct EntityTagConditionTests {
  @Test(arguments: [
    ("*", "*"), (" * ", "*"), ("\"a\"", "\"a\""), ("\"a\",\"b\"", "\"a\", \"b\""),
    ("W/\"a\" , \"b\"", "W/\"a\", \"b\""), ("\"a,b\",\"c\"", "\"a,b\", \"c\""),
    (",, \"a\" ,,\"b\",", "\"a\", \"b\""), ("\"\"", "\"\""), ("\"*\"", "\"*\""),
    ("\"W/\"", "\"W/\""),
  ])
  func `a condition is read and written`(fieldValue: String, written: String) throws {
    let condition = try #require(EntityTagCondition(fieldValue: fieldValue))
    #expect(condition.fieldValue == written)
    #expect(EntityTagCondition(fieldValue: written) == condition)
  }

  @Test(arguments: [
    "", " ", ",", ", ,", "a", "\"a\" \"b\"", "\"a\"\"b\"", "*, \"a\"", "\"a\", *", "*, *", "**",
    "\"a\", b", "\"a", "\"a\", \"b", "w/\"a\"", "\"a\";\"b\"", "\"a\", \"\u{FFFD}\"",
  ])
  func `what is neither star nor a list of tags is malformed`(fieldValue: String) {
    #expect(EntityTagCondition(fieldValue: fieldValue) == nil)
  }

  @Test func `a comma inside a tag does not end it`() throws {
    let condition = try #require(EntityTagCondition(fieldValue: "\"a,\\\" , W/\",\""))
    #expect(
      condition
        == .tags([EntityTag(strong: "a,\\"), try #require(EntityTag("W/\",\""))]))
  }
}
