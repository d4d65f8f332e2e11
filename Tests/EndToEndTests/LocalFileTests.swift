import Foundation
import TestSupport
import Testing

/// The editor on a file of this machine: guarded like a document of a server.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct LocalFileTests {
  private let workshop: Workshop
  private let tmux: Tmux

  init() throws {
    workshop = try Workshop()
    tmux = try Tmux()
  }

  @Test func `a file is opened, changed and saved`() async throws {
    try workshop.put("a.json", "{\n  \"a\": 1,\n  \"b\": 2\n}\n")
    let pane = try await open("a.json")
    try await pane.waitFor("CLEAN")
    try await pane.press("jc")
    try await pane.type("7")
    try await pane.press("<ret>^S")
    try await pane.waitFor("SAVED")
    #expect(workshop.text("a.json") == "{\n  \"a\": 7,\n  \"b\": 2\n}\n")
  }

  @Test func `what somebody else wrote meanwhile is merged, not overwritten`() async throws {
    try workshop.put("a.json", "{\"a\": 1, \"b\": 2}\n")
    let pane = try await open("a.json", ["--poll", "off"])
    try await pane.waitFor("CLEAN")
    try await pane.press("jc")
    try await pane.type("7")
    try await pane.press("<ret>")
    try await pane.waitFor("DIRTY")
    try workshop.put("a.json", "{\"a\": 1, \"b\": 3}\n")
    try await pane.press("^S")
    try await pane.waitFor("merged by themselves")
    try await pane.press("S")
    try await pane.waitFor("Submit the merge")
    try await pane.press("<ret>")
    try await pane.waitFor("SAVED")
    #expect(workshop.text("a.json") == "{\"a\": 7, \"b\": 3}\n")
  }

  @Test func `a file that is no JSON is mended as text`() async throws {
    try workshop.put("a.json", "{\n  \"a\": 1\n  \"b\": 2\n}\n")
    let pane = try await open("a.json")
    try await pane.waitFor("SYNTAX 3:3")
    try await pane.press(",^S")
    try await pane.waitFor("DIRTY 1")
    try await pane.press("^S")
    try await pane.waitFor("SAVED")
    #expect(workshop.text("a.json") == "{\n  \"a\": 1\n  ,\"b\": 2\n}\n")
  }

  @Test func `a file that is not there is begun, and never written over another`() async throws {
    let pane = try await open("new.json")
    try await pane.waitFor("NEW")
    try await pane.press("a")
    try await pane.type("x")
    try await pane.press("<ret>")
    try await pane.type("1")
    try await pane.press("<ret>")
    try workshop.put("new.json", "{\"y\": 2}\n")
    try await pane.press("^S")
    try await pane.waitFor("The file was changed")
    #expect(workshop.text("new.json") == "{\"y\": 2}\n")
  }

  @Test func `while another program writes into the folder a save waits`() async throws {
    try workshop.put("a.json", "{\"a\": 1}\n")
    let pane = try await open("a.json")
    try await pane.waitFor("CLEAN")
    let folder = Glibc.open(workshop.path, O_RDONLY | O_DIRECTORY)
    #expect(flock(folder, LOCK_EX) == 0)
    try await pane.press("jc")
    try await pane.type("7")
    try await pane.press("<ret>^S")
    try await pane.waitFor("SAVING")
    #expect(workshop.text("a.json") == "{\"a\": 1}\n")
    close(folder)
    try await pane.waitFor("SAVED")
    #expect(workshop.text("a.json") == "{\"a\": 7}\n")
  }

  @Test func `a deleted file is told, and is written again when that is wanted`() async throws {
    try workshop.put("a.json", "{\"a\": 1}\n")
    let pane = try await open("a.json", ["--poll", "0.3"])
    try await pane.waitFor("CLEAN")
    _ = try await workshop.succeed("rm a.json")
    try await pane.waitFor("a.json was deleted")
    try await pane.press(":")
    try await pane.type("recreate")
    try await pane.press("<ret>")
    try await pane.waitFor("SAVED")
    #expect(workshop.text("a.json") == "{\"a\": 1}\n")
  }

  @Test func `the configuration is edited like any document`() async throws {
    let pane = try await tmux.open(
      [BuiltProgram.path("triptych"), "config", "--edit"], columns: 100, rows: 24,
      environment: workshop.environment)
    try await pane.waitFor("config.json")
    try await pane.press("a")
    try await pane.type("name")
    try await pane.press("<ret>")
    try await pane.type("\"zoe")
    try await pane.press("<ret>^S")
    try await pane.waitFor("SAVED")
    let shown = try await workshop.succeed("triptych config")
    #expect(shown.contains("\"zoe\""))
  }

  private func open(_ name: String, _ options: [String] = []) async throws -> TmuxPane {
    try await tmux.open(
      [BuiltProgram.path("triptych"), workshop.path + "/" + name] + options, columns: 80,
      rows: 24, environment: workshop.environment)
  }
}
