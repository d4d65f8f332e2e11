import EditorCore
import JSONSyntax
import Testing

/// Sets of settings that servers share.
struct ProfileTests {
  private let text = #"""
    { "origins": {
        "https://a.test": { "profile": "work", "poll": 9 },
        "https://b.test/docs/": { "profile": "work", "headers": { "x-team": "docs" } },
        "https://c.test": { "poll": 60, "headers": { "Authorization": "other" } } },
      "profiles": {
        "work": { "name": "ana.b", "poll": 20,
                  "headers": { "Authorization": "secret", "X-Team": "core" } } } }
    """#

  private func configuration() throws -> Configuration {
    let configuration = Configuration(try JSONDocument(parsing: Array(text.utf8)))
    #expect(configuration.problems.isEmpty)
    return configuration
  }

  private func headers(_ configuration: Configuration, _ url: String) -> [String] {
    configuration.headers(for: url).map { "\($0.name): \($0.source)" }
  }

  @Test func `an origin takes over what its profile says, and has the last word`() throws {
    let configuration = try configuration()
    let first = EffectiveSettings(configuration, for: "https://a.test/x")
    #expect(first.text(.name) == "ana.b")
    #expect(first.seconds(.poll) == 9)
    #expect(
      headers(configuration, "https://b.test/docs/1")
        == ["Authorization: text(\"secret\")", "x-team: text(\"docs\")"])
    #expect(headers(configuration, "https://b.test/other").isEmpty)
  }

  @Test func `a profile that was chosen holds whatever the address`() throws {
    let whole = try configuration()
    #expect(whole.choosing(profile: "home") == nil)
    let chosen = try #require(whole.choosing(profile: "work"))
    #expect(EffectiveSettings(chosen, for: "https://c.test/x").seconds(.poll) == 20)
    #expect(
      headers(chosen, "https://c.test/x")
        == ["Authorization: text(\"secret\")", "X-Team: text(\"core\")"])
    #expect(chosen.profileNames == ["work"])
  }

  @Test func `another document gets what holds for its address, the command line everywhere`()
    throws
  {
    var settings = EffectiveSettings(try configuration(), for: "https://a.test/x")
    settings.override(.name, .text("zoe"), by: "--name")
    let moved = settings.moved(to: "https://c.test/x")
    #expect(moved.seconds(.poll) == 60)
    #expect(moved.text(.name) == "zoe")
    #expect(moved.source(of: .name) == .option("--name"))
  }

  @Test func `settings of a folder change with the document inside one run`() throws {
    let text = #"""
      { "origins": {
          "http://127.0.0.1:8412/profiles": { "poll": 7 },
          "http://127.0.0.1:8412/plans": { "poll": "off", "name": "ava.plans", "resubmit": "clean" } } }
      """#
    let configuration = Configuration(try JSONDocument(parsing: Array(text.utf8)))
    var editor = try EditorDriver(document: "[1]")
    editor.arrange { state in
      state.session.apply(
        EffectiveSettings(configuration, for: state.session.url), configuration)
      state.network.pollInterval = state.session.pollInterval
    }
    #expect(editor.state.network.pollInterval == 7_000)
    editor.send(":")
    editor.type("open /plans/1")
    editor.send("<ret>")
    #expect(editor.state.session.url == "http://127.0.0.1:8412/plans/1")
    #expect(editor.state.network.pollInterval == nil)
    #expect(editor.state.session.author == "ava.plans")
    #expect(editor.state.session.resubmitsClean)
    editor.send(":")
    editor.type("open /profiles/2")
    editor.send("<ret>")
    #expect(editor.state.network.pollInterval == 7_000)
    #expect(!editor.state.session.resubmitsClean)
  }
}
