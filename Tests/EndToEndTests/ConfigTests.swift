import Foundation
import JSONSyntax
import NIOHTTP1
import TestSupport
import Testing

/// The configuration file, as the built program reads it.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct ConfigTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop()
    try FileManager.default.createDirectory(
      atPath: workshop.path + "/triptych", withIntermediateDirectories: true)
  }

  @Test func `without a file everything is built in`() async throws {
    let run = try await config("")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("\(workshop.path)/triptych/config.json (not there)\n"))
    #expect(run.output.contains("  poll      5            built in\n"))
    #expect(run.output.contains("keys: vim"))
  }

  @Test func `each value says where it comes from`() async throws {
    try write(
      """
      {"name": "ana",
       "keys": {"tree": {"F12": "undo"}},
       "origins": {"https://api.example.test": {
         "poll": 60, "headers": {"Authorization": {"command": "echo secret"}, "X-Key": "hidden"}}}}
      """)
    let run = try await config("https://api.example.test/docs/a.json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("  name      \"ana\"        config.json:1\n"))
    #expect(run.output.contains("60           config.json:4, for https://api.example.test\n"))
    #expect(run.output.contains("tree F12  undo  config.json:2"))
    #expect(run.output.contains("echo secret  config.json:4"))
    #expect(!run.output.contains("hidden"))
    #expect(try await !config("").output.contains("Authorization"))
  }

  @Test func `what is wrong has its line, and the rest holds`() async throws {
    try write("{\"poll\": 9,\n\"keys\": {\"tree\": {\n\"d\": \"delete\"}}}")
    let run = try await config("")
    #expect(run.status == 1)
    #expect(run.output.contains("  poll      9            config.json:1\n"))
    #expect(run.output.contains("config.json:3: Keys: d would keep dd (delete) from being typed"))
    try write("{\n\"poll\": }")
    #expect(try await config("").output.contains("config.json:2:9: not JSON"))
  }

  @Test func `a theme, an action and a key that do not exist are told, and do not hold`()
    async throws
  {
    try write(
      "{\"theme\": \"nosuch\",\n\"keys\": {\"tree\": {\n\"F99\": \"undo\", \"F12\": \"nduo\", \"F11\": \"redo\"}}}"
    )
    let run = try await config("")
    #expect(run.status == 1)
    let parts = run.output.components(separatedBy: "problems\n")
    #expect(parts.count == 2)
    #expect(parts[0].contains("  theme     (found out)"))
    #expect(parts[0].contains("tree F11  redo  config.json:3"))
    #expect(!parts[0].contains("F99") && !parts[0].contains("F12"))
    #expect(parts[1].contains("config.json:1: ") && parts[1].contains("nosuch"))
    #expect(parts[1].contains("no key is called F99"))
    #expect(parts[1].contains("there is no action nduo; did you mean undo?"))
  }

  @Test func `the schema is JSON and knows the settings`() async throws {
    let run = try await config("--schema")
    let schema = try JSONDocument(parsing: Array(run.output.utf8))
    let place = try JSONPointer(parsing: "/properties/poll/default")
    #expect(schema.node(at: place)?.literal == Array("5".utf8))
    #expect(try await config("--actions").output.contains("  duplicate"))
    #expect(try await config("--path").output == "\(workshop.path)/triptych/config.json\n")
  }

  @Test func `an editor has the keys and the fields of its server`() async throws {
    let tmux = try Tmux()
    let server = try await ServerProcess.start(in: tmux)
    try await server.create("/a", "{\"a\": 1}")
    try write(
      """
      {"keys": "cua", "poll": "off", "theme": "no-such-theme",
       "origins": {"\(server.url(""))": {"headers": {"X-Triptych-Author": {"command": "echo zoe"}}}}}
      """)
    let pane = try await tmux.open(
      [BuiltProgram.path("triptych"), server.url("/a"), "--name", "ana"], columns: 80, rows: 24,
      environment: ["XDG_STATE_HOME": workshop.path, "XDG_CONFIG_HOME": workshop.path])
    try await pane.waitFor("config.json:1: ")
    try await pane.press("j^D")
    try await pane.waitFor("DIRTY")
    try await pane.press("^Z")
    try await pane.waitFor("CLEAN")
    try await pane.press("^D^S")
    try await pane.waitFor("SAVED")
    #expect(try await server.send(.GET, "/").body.contains("zoe"))
  }

  private func write(_ text: String) throws { try workshop.put("triptych/config.json", text) }

  private func config(_ arguments: String) async throws -> Workshop.Run {
    try await workshop.run("XDG_CONFIG_HOME=$PWD triptych config \(arguments)")
  }
}
