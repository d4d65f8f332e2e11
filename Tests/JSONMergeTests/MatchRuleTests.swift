import JSONMerge
import JSONSyntax
import Testing

struct MatchRuleTests {
  @Test(
    arguments: [
      ("/items=id", "/items", .key("id")),
      ("=id", "", .key("id")),
      ("/*/a~1b=name", "/*/a~1b", .key("name")),
      ("/items=index", "/items", .sequence),
      ("/tags=value", "/tags", .uniqueStrings),
      ("/items=auto", "/items", nil),
      ("/items=/index", "/items", .key("index")),
      ("/items=/auto", "/items", .key("auto")),
      ("/items=/", "/items", .key("")),
      ("/items=//x", "/items", .key("/x")),
      ("/a=b=id", "/a=b", .key("id")),
      ("/items=é", "/items", .key("é")),
    ] as [(String, String, MatchMode?)])
  func `a rule is read`(text: String, pattern: String, mode: MatchMode?) throws {
    let rule = try MatchRule(parsing: text)
    #expect(rule.pattern == (try JSONPointer(parsing: pattern)))
    #expect(rule.mode == mode)
  }

  @Test(
    arguments: [
      ("/items", "PATH=KEY"), ("", "PATH=KEY"), ("/items=", "Behind the ="),
      ("items=id", "begins with /"), ("/a~2=id", "~ must be followed"),
    ])
  func `what is no rule is told why`(text: String, sentence: String) {
    let error = #expect(throws: MatchRuleError.self) { try MatchRule(parsing: text) }
    #expect(error?.description.contains(sentence) == true, "\(String(describing: error))")
  }

  @Test(
    arguments: [
      .sequence, .uniqueStrings, .key("id"), .key("index"), .key(""), .key("/x"),
    ] as [MatchMode])
  func `a mode is written as it is read`(mode: MatchMode) throws {
    #expect(try MatchRule(parsing: "/x=" + mode.text).mode == mode)
  }

  @Test func `the last rule for a pattern is in force`() throws {
    var options = MergeOptions()
    options.apply(try MatchRule(parsing: "/items=name"))
    options.apply(try MatchRule(parsing: "/items=index"))
    #expect(options.matchModes == [try JSONPointer(parsing: "/items"): .sequence])
    options.apply(try MatchRule(parsing: "/items=auto"))
    #expect(options == MergeOptions())
  }

  @Test func `of several patterns the most exact one is in force`() throws {
    let base = try document(#"{"a":{"list":[{"n":1,"m":1},{"n":2,"m":2}]}}"#)
    let mine = try document(#"{"a":{"list":[{"n":1,"m":1},{"n":2,"m":3}]}}"#)
    let rules = ["/*/*=index", "/a/*=m", "/*/list=n"]
    for order in [rules, rules.reversed()] {
      var options = MergeOptions()
      for rule in order { options.apply(try MatchRule(parsing: rule)) }
      let merge = ThreeWayMerge(base: base, mine: mine, theirs: base, options: options)
      #expect(merge.matchMode(at: try JSONPointer(parsing: "/a/list")) == .key("m"))
    }
  }
}
