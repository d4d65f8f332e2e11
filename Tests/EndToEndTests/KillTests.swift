import Foundation
import TestSupport
import Testing

/// `kill -9` at the worst moments: nothing typed is lost, nothing is applied twice.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct KillTests {
  private static let size = (columns: 100, rows: 30)
  private static let document =
    "{\n  \"city\": \"Gothenburg\",\n  \"name\": \"Ava\",\n  \"age\": 4\n}\n"

  private let stage: Stage
  private let proxy: GateProxy

  init() async throws {
    stage = try await Stage(["/notes": Self.document])
    proxy = try GateProxy(target: stage.server.port)
  }

  @Test func `an unfinished line comes back letter by letter`() async throws {
    let text = (1...50).map { "word\($0)" }.joined(separator: " ") + " Ünï 日本"
    let ben = try await open()
    try await ben.change("/name", to: "Ava the first")
    try await ben.go(to: "/city")
    try await ben.pane.press("c")
    try await ben.pane.type(text)
    try await ben.pane.waitFor("日本")
    try await kill(ben)

    let again = try await reopen()
    try await again.pane.waitFor("日本")
    try await again.pane.press("<ret>")
    try await again.save()
    let expected = Self.document.replacing("Gothenburg", with: text)
      .replacing("\"Ava\"", with: "\"Ava the first\"")
    #expect(try await stage.server.text("/notes") == expected)
  }

  @Test func `a save that never arrived is not taken for done`() async throws {
    let ben = try await open()
    try await ben.change("/city", to: "Oslo")
    let before = try await stage.server.tag("/notes")
    proxy.gate.close(.beforeRequest("PUT "))
    try await ben.pane.press("^S")
    #expect(proxy.gate.waitUntilStopped())
    try await kill(ben)
    proxy.gate.drop()

    let again = try await reopen()
    try await again.pane.waitFor("DIRTY")
    #expect(try await stage.server.tag("/notes") == before)
    try await again.save()
    #expect(try await revision() == revision(in: before) + 1)
    #expect(
      try await stage.server.text("/notes") == Self.document.replacing("Gothenburg", with: "Oslo"))
  }

  @Test func `a save that arrived is not sent again`() async throws {
    let ben = try await open()
    try await ben.change("/city", to: "Oslo")
    let before = try await stage.server.tag("/notes")
    proxy.gate.close(.afterRequest("PUT "))
    try await ben.pane.press("^S")
    #expect(proxy.gate.waitUntilStopped())
    try await kill(ben)
    proxy.gate.open()

    let again = try await reopen()
    try await again.pane.waitFor("CLEAN")
    #expect(try await revision() == revision(in: before) + 1)
    #expect(
      try await stage.server.text("/notes") == Self.document.replacing("Gothenburg", with: "Oslo"))
  }

  @Test func `decisions of a merge survive`() async throws {
    let ben = try await open()
    try await ben.change("/city", to: "Oslo")
    try await ben.change("/name", to: "Ben")
    let theirs = Self.document.replacing("Gothenburg", with: "Malmö")
      .replacing("\"Ava\"", with: "\"Eva\"").replacing("4", with: "5")
    try await stage.server.replace("/notes", theirs, author: "ava")
    try await ben.pane.press("^S")
    try await ben.pane.waitFor("Save refused")
    try await ben.pane.press("<ret>")
    try await ben.pane.waitFor("2 unresolved")
    try await ben.pane.press("m")
    try await ben.pane.waitFor("1 unresolved")
    try await kill(ben)

    let again = try await reopen()
    try await again.pane.waitFor("1 unresolved")
    try await again.pane.press("t")
    try await again.pane.waitFor("S submits")
    try await again.pane.press("S")
    try await again.pane.waitFor("Enter sends")
    try await again.pane.press("<ret>")
    try await again.pane.waitFor("SAVED")
    #expect(
      try await stage.server.text("/notes")
        == Self.document.replacing("Gothenburg", with: "Oslo")
        .replacing("\"Ava\"", with: "\"Eva\"").replacing("4", with: "5"))
  }

  /// Ben at the document, through the proxy.
  private func open() async throws -> Person {
    let ben = try await start()
    try await ben.pane.waitFor("CLEAN")
    return ben
  }

  /// Ben at the document again; he takes the draft that is offered.
  private func reopen() async throws -> Person {
    let ben = try await start()
    try await ben.pane.waitFor("draft")
    try await ben.pane.press("<ret>")
    return ben
  }

  private func start() async throws -> Person {
    try await Person.open(
      "http://127.0.0.1:\(proxy.port)/notes", as: "ben", in: stage.tmux,
      state: stage.folder.path,
      size: Self.size)
  }

  private func kill(_ person: Person) async throws {
    Glibc.kill(try await person.pane.processID(), SIGKILL)
    _ = try await person.pane.waitUntilEnd()
  }

  /// The revision that the server's tag names.
  private func revision() async throws -> Int { revision(in: try await stage.server.tag("/notes")) }

  private func revision(in tag: String) -> Int {
    Int(tag.drop { $0 == "\"" }.prefix(while: \.isNumber)) ?? -1
  }
}
