import ConditionalRequests
import EditorCore
import EditorRuntime
import TerminalModel
import TestSupport
import Testing

/// A door that whoever comes waits at until it is opened.
private actor Gate {
  private var isOpen = false
  private var waiters: [CheckedContinuation<Void, Never>] = []
  private(set) var visitors = 0

  func pass() async {
    visitors += 1
    if !isOpen { await withCheckedContinuation { waiters.append($0) } }
  }

  func open() {
    isOpen = true
    waiters.forEach { $0.resume() }
    waiters = []
  }
}

@MainActor @Suite struct JournalTests {
  let harness = Harness()

  private func journalling(_ action: Action) -> [Effect] {
    guard case .terminal(.key(let key)) = action else { return [] }
    return [.journal(.append(Array(key.description.utf8)))]
  }

  @Test func `no key is reduced before the record of the last one is written`() async throws {
    let gate = Gate()
    var drafts = DraftEnvironment.silent
    drafts.journal = { _ throws(DraftEnvironment.Failure) in await gate.pass() }
    try await harness.start(drafts: drafts, effects: journalling)
    harness.terminal.press("abc")
    try await waiting(for: "the first record") { await gate.visitors == 1 ? () : nil }
    await harness.settle()
    #expect(harness.keys == "a")
    await gate.open()
    _ = await harness.quit()
    #expect(harness.keys == "a b c q")
  }

  @Test func `the records of one action are written in order before it quits`() async throws {
    let (written, continuation) = AsyncStream.makeStream(of: JournalOrder.self)
    var drafts = DraftEnvironment.silent
    drafts.journal = { order throws(DraftEnvironment.Failure) in continuation.yield(order) }
    try await harness.start(drafts: drafts) { action in
      guard action == .terminal(.key(KeyPress(.enter))) else { return [] }
      return [
        .journal(.append([1])), .journal(.append([2])), .quit(status: 0, farewell: nil),
        .journal(.append([3])),
      ]
    }
    harness.terminal.press("<ret>a")
    #expect(await harness.end()?.status == 0)
    continuation.finish()
    var orders: [JournalOrder] = []
    for await order in written { orders.append(order) }
    #expect(orders == [.append([1]), .append([2]), .append([3])])
    #expect(harness.keys == "Enter")
  }

  @Test func `a journal that cannot be written is told`() async throws {
    var drafts = DraftEnvironment.silent
    drafts.journal = { _ throws(DraftEnvironment.Failure) in
      throw DraftEnvironment.Failure(message: "The disk is full.")
    }
    try await harness.start(drafts: drafts, effects: journalling)
    harness.terminal.press("a")
    try await harness.waitFor("the failure") {
      harness.actions.contains(.draftFailed("The disk is full."))
    }
  }

  @Test func `what cannot be read of a draft is told after it was found or taken over`()
    async throws
  {
    for effect in [Effect.findDrafts, .adoptDraft(id: "x")] {
      let harness = Harness()
      var drafts = DraftEnvironment.silent
      drafts.adopt = { _ throws(DraftEnvironment.Failure) in
        (Revision(bytes: [0x31], receivedAt: 0), [])
      }
      drafts.warning = { "Its end cannot be read." }
      try await harness.start(drafts: drafts) { action in action == .started ? [effect] : [] }
      try await harness.waitFor("the warning") {
        harness.actions.last == .draftFailed("Its end cannot be read.")
      }
      #expect(harness.actions.count == 3)
      _ = await harness.quit()
    }
  }

  @Test(arguments: [("{\"a\":1}", true), ("{", false)])
  func `a draft is taken over with its base parsed`(text: String, isReadable: Bool) async throws {
    let base = Revision(bytes: Array(text.utf8), receivedAt: 0)
    var drafts = DraftEnvironment.silent
    drafts.adopt = { _ throws(DraftEnvironment.Failure) in (base, [[1], [2]]) }
    try await harness.start(drafts: drafts) { action in
      action == .started ? [.adoptDraft(id: "x")] : []
    }
    try await harness.waitFor("the draft") { harness.actions.count > 1 }
    guard case .draftAdopted(let version, let records)? = harness.actions.last else {
      Issue.record("the draft was not taken over")
      return
    }
    #expect((version.problem == nil) == isReadable)
    #expect(version.revision == base)
    #expect(records == [[1], [2]])
  }
}
