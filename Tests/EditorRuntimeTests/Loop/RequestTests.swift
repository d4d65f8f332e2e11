import ConditionalRequests
import EditorCore
import EditorRuntime
import JSONSyntax
import TerminalModel
import TestSupport
import Testing

@MainActor @Suite struct RequestTests {
  let harness = Harness()

  private func version(_ text: String) -> Revision {
    Revision(bytes: Array(text.utf8), entityTag: EntityTag(strong: "1"), receivedAt: 0)
  }

  @Test func `keys are taken while a request is under way`() async throws {
    try await harness.start { action in action == .started ? [.load(RequestID(1))] : [] }
    harness.terminal.press("abc")
    _ = await harness.quit()
    #expect(harness.keys == "a b c q")
    #expect(harness.actions.count == 5)
  }

  @Test func `a document that was read comes back parsed`() async throws {
    var remote = RemoteEnvironment.silent
    let revision = version("[1]")
    remote.load = { _ in .loaded(revision) }
    try await harness.start(remote: remote) { action in
      action == .started ? [.load(RequestID(4))] : []
    }
    try await harness.waitFor("the document") { harness.actions.count == 2 }
    guard case .loadFinished(RequestID(4), .loaded(let loaded)) = harness.actions[1] else {
      Issue.record("not loaded: \(harness.actions[1])")
      return
    }
    #expect(loaded.revision == revision)
    #expect(loaded.document.serialized() == revision.bytes)
  }

  @Test func `what is not JSON comes back with its error`() async throws {
    var remote = RemoteEnvironment.silent
    let revision = version("[1")
    remote.poll = { _, _ in .loaded(revision) }
    try await harness.start(remote: remote) { action in
      action == .started ? [.poll(RequestID(4), known: revision)] : []
    }
    try await harness.waitFor("the answer") { harness.actions.count == 2 }
    guard case .pollFinished(RequestID(4), .unreadable(revision, _)) = harness.actions[1] else {
      Issue.record("not refused: \(harness.actions[1])")
      return
    }
  }

  @Test func `a search of a large document answers in slices, in their order`() async throws {
    let text = "[" + Array(repeating: "7", count: 100_000).joined(separator: ",") + "]"
    let document = try JSONDocument(parsing: Array(text.utf8))
    try await harness.start { action in
      action == .started ? [.search(RequestID(1), document, .count(SearchPattern("7")))] : []
    }
    var ranks: [Int] = []
    try await harness.waitFor("the last slice") {
      harness.actions.contains {
        if case .searchAnswered(RequestID(1), .counted(_, isLast: true)) = $0 {
          true
        } else {
          false
        }
      }
    }
    for case .searchAnswered(_, .counted(let slice, _)) in harness.actions { ranks += slice }
    #expect(ranks == Array(1...100_000))
    #expect(harness.actions.count > 4)
  }

  @Test func `a search that was given up says nothing more`() async throws {
    let text = "[" + Array(repeating: "7", count: 100_000).joined(separator: ",") + "]"
    let document = try JSONDocument(parsing: Array(text.utf8))
    try await harness.start { action in
      switch action {
      case .started: [.search(RequestID(1), document, .count(SearchPattern("7")))]
      case .terminal(.key(KeyPress(.escape))): [.cancel(RequestID(1))]
      default: []
      }
    }
    harness.terminal.press("<esc>a")
    try await harness.waitFor("the keys") { harness.keys.hasSuffix("Esc a") }
    let count = harness.actions.count
    await harness.settle()
    #expect(harness.actions.count == count)
    _ = await harness.quit()
  }

  @Test func `a request that was given up is cancelled and says nothing`() async throws {
    let (cancelled, continuation) = AsyncStream.makeStream(of: Void.self)
    var remote = RemoteEnvironment.silent
    remote.load = { _ in
      await waitForCancellation()
      continuation.yield()
      return .notModified
    }
    try await harness.start(remote: remote) { action in
      switch action {
      case .started: [.load(RequestID(1))]
      case .terminal(.key(KeyPress(.escape))): [.cancel(RequestID(1))]
      default: []
      }
    }
    harness.terminal.press("<esc>")
    var iterator = cancelled.makeAsyncIterator()
    #expect(await iterator.next() != nil)
    await harness.settle()
    _ = await harness.quit()
    #expect(harness.keys == "Esc q")
    #expect(harness.actions.count == 3)
  }

  @Test func `the end of the loop gives up what is under way`() async throws {
    let (cancelled, continuation) = AsyncStream.makeStream(of: Void.self)
    var remote = RemoteEnvironment.silent
    remote.load = { _ in
      await waitForCancellation()
      continuation.yield()
      return .notModified
    }
    try await harness.start(remote: remote) { action in
      action == .started ? [.load(RequestID(1)), .startTimer(.poll, milliseconds: 90_000)] : []
    }
    _ = await harness.quit()
    var iterator = cancelled.makeAsyncIterator()
    #expect(await iterator.next() != nil)
    // A frame may have been put off; it is not what is looked for.
    harness.clock.advance(milliseconds: 16)
    try await harness.waitFor("the timer to stop") { harness.clock.sleeperCount == 0 }
  }

  @Test func `requests on the wire are told before their outcome`() async throws {
    var remote = RemoteEnvironment.silent
    remote.load = { record in
      for id in 1...3 {
        record(
          RequestRecord(id: id, startedAt: 0, method: "GET", target: "/d", milliseconds: 1))
      }
      return .notModified
    }
    try await harness.start(remote: remote) { action in
      action == .started ? [.load(RequestID(1))] : []
    }
    try await harness.waitFor("the outcome") { harness.actions.count == 5 }
    let ids = harness.actions.compactMap {
      if case .requestRecorded(let record) = $0 { record.id } else { nil }
    }
    #expect(ids == [1, 2, 3])
    #expect(harness.actions.last == .loadFinished(RequestID(1), .notModified))
  }
}
