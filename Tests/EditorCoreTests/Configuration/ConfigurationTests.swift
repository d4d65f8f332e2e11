import EditorCore
import JSONMerge
import JSONSyntax
import Testing

/// A file with everything in it.
private let whole = #"""
  {
    "$schema": "https://example.test/schema",
    "name": "ana",
    "poll": 2.5,
    "advance": false,
    "match": ["/items=id"],
    "keys": {
      "preset": "cua",
      "tree": { "F12": "undo", "~": null }
    },
    "origins": {
      "https://api.example.test/docs/": {
        "poll": "off",
        "name": "ana.b",
        "headers": {
          "Authorization": { "command": "pass show api", "prefix": "Bearer " },
          "X-Team": "core",
          "X-Key": { "environment": "API_KEY" }
        }
      },
      "https://api.example.test": { "poll": 60, "headers": { "x-team": "all" } }
    }
  }
  """#

/// A file, the line of what is wrong in it, and the sentence.
private let problems: [(text: String, line: Int, message: String)] = [
  ("[1]", 1, "A configuration is an object with settings."),
  ("{\n\"poll\": 0\n}", 2, "poll is a number of seconds from 0.2 to 86400, or \"off\"."),
  ("{\"nmae\": \"x\"}", 1, "There is no setting nmae; did you mean name?"),
  ("{\n\n\"advance\": 1}", 3, "advance is true or false."),
  ("{\"name\": \"\"}", 1, "name is a text."),
  ("{\"match\": [\"items\"]}", 1, "match is a list of rules PATH=KEY, such as [\"/items=id\"]."),
  ("{\"name\": \"a\",\n\"name\": \"b\"}", 1, "name is given again further down; that counts."),
  ("{\"keys\": \"emacs\"}", 1, "The keys that ship are called \"vim\" and \"cua\"."),
  (
    "{\"keys\": {\"tree\": {\n\"F99\": \"undo\"}}}", 2,
    "Keys: no key is called F99; write gd, ^s, F5 or Alt-Down."
  ),
  (
    "{\"keys\": {\"tree\": {\n\"Alt-Dwon\": \"undo\"}}}", 2,
    "Keys: no key is called Alt-Dwon; write gd, ^s, F5 or Alt-Down."
  ),
  ("{\"resubmit\": true}", 1, "resubmit is one of \"ask\", \"clean\"."),
  ("{\"profiles\": []}", 1, "profiles is an object: names, each with an object of settings."),
  (
    "{\"profiles\": {\"work\": {}},\n\"origins\": {\"http://x\": {\"profile\": \"wrok\"}}}", 2,
    "There is no profile wrok; did you mean work?"
  ),
  ("{\"keys\": {\n\"teee\": {}}}", 2, "There are no keys of teee; did you mean tree?"),
  ("{\"keys\": {\"tree\": {\"s\":\n7}}}", 2, "The action of s is its name as a text, or null."),
  (
    "{\"keys\": {\"tree\": {\n\"s\": \"nduo\"}}}", 2,
    "Keys: there is no action nduo; did you mean undo?"
  ),
  (
    "{\"origins\": {\"ftp://x\": {}}}", 1,
    "ftp://x is no address; it begins with http:// or https://."
  ),
  (
    "{\"origins\": {\"http://x\": {\"theme\": \"mono\"}}}", 1,
    "theme holds everywhere; set it outside of origins and profiles."
  ),
  (
    "{\"origins\": {\"http://x\": {\"headers\": {\n\"A\": {\"prefix\": \"B\"}}}}}", 2,
    "The value of A is a text, or an object with environment or command, and perhaps prefix."
  ),
]

struct ConfigurationTests {
  @Test func `what the closest address says has the last word`() throws {
    let configuration = try configuration(whole)
    #expect(configuration.problems.isEmpty)
    let url = "https://API.example.test:443/docs/a.json"
    let settings = EffectiveSettings(configuration, for: url)
    #expect(settings.pollInterval == nil)
    #expect(settings.value(of: .poll) == .off)
    #expect(settings.source(of: .poll) == .origin("https://api.example.test/docs/", line: 13))
    #expect(settings.text(.name) == "ana.b")
    #expect(settings.source(of: .advance) == .file(line: 5))
    #expect(settings.source(of: .timeout) == .builtIn)
    #expect(EffectiveSettings(configuration).pollInterval == 2_500)
    let elsewhere = EffectiveSettings(configuration, for: "https://api.example.test/other")
    #expect(elsewhere.pollInterval == 60_000)
    #expect(elsewhere.text(.name) == "ana")
  }

  @Test func `fields go to their servers only, the closest of each name`() throws {
    let configuration = try configuration(whole)
    let headers = configuration.headers(for: "https://api.example.test/docs/a")
    #expect(headers.map(\.name) == ["Authorization", "X-Team", "X-Key"])
    #expect(headers[0].source == .command(["/bin/sh", "-c", "pass show api"]))
    #expect(headers[0].prefix == "Bearer ")
    #expect(headers[1].source == .text("core"))
    #expect(headers[2].source == .environment("API_KEY"))
    #expect(headers.map(\.line) == [16, 17, 18])
    #expect(configuration.headers(for: "https://api.example.test.evil.test/docs/a").isEmpty)
    #expect(configuration.headers(for: "http://api.example.test/docs/a").isEmpty)
  }

  @Test func `a session takes over what concerns it, and the keys`() throws {
    let configuration = try configuration(whole)
    var session = Session(author: "x", url: "", title: "", place: "", pollInterval: 5)
    session.apply(EffectiveSettings(configuration), configuration)
    #expect(session.author == "ana")
    #expect(session.pollInterval == 2_500)
    #expect(!session.advancesAfterChoice)
    var matching = MergeOptions()
    matching.apply(try MatchRule(parsing: "/items=id"))
    #expect(session.matching == matching)
    let undo = session.keymap.bindings(in: .tree).first { $0.command.name == "undo" }
    #expect(undo?.keyTexts == ["u", "Alt-z", "^Z", "F12"])
  }

  @Test func `the command line has the last word`() {
    var settings = EffectiveSettings(Configuration())
    settings.override(.poll, .off, by: "--poll")
    settings.override(.name, nil, by: "--name")
    #expect(settings.pollInterval == nil)
    #expect(settings.source(of: .poll) == .option("--poll"))
    #expect(settings.source(of: .name) == .builtIn)
  }

  @Test(arguments: problems)
  func `what is wrong is told with its line, and the rest holds`(
    _ test: (text: String, line: Int, message: String)
  ) throws {
    let found = try configuration(test.text).problems
    #expect(found == [ConfigurationProblem(line: test.line, message: test.message)])
  }

  @Test(arguments: [
    ("https://a.test", "https://a.test/x?y", true), ("https://a.test/d", "https://a.test/d", true),
    ("https://a.test/d", "https://a.test/d/e", true),
    ("https://a.test/d", "https://a.test/de", false),
    ("https://a.test/d/", "https://a.test/d", false), ("http://A.test:80", "http://a.test/", true),
    ("http://a.test", "http://a.test:8080/", false),
  ])
  func `an address fits where its path goes on`(
    _ pattern: String, _ url: String, _ fits: Bool
  ) throws {
    #expect(try #require(OriginPattern(pattern)).fits(url) == fits)
  }

  private func configuration(_ text: String) throws -> Configuration {
    Configuration(try JSONDocument(parsing: Array(text.utf8)))
  }
}
