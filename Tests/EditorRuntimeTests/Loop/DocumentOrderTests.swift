import ConditionalRequests
import EditorCore
import EditorRuntime
import Synchronization
import Testing

@MainActor @Suite struct DocumentOrderTests {
  let harness = Harness()

  @Test func `requests that follow the turn to a document are about that one`() async throws {
    let log = Mutex<[String]>([])
    var remote = RemoteEnvironment.silent
    remote.open = { url in
      await Task.yield()
      log.withLock { $0.append("open \(url)") }
    }
    remote.load = { _ in
      log.withLock { $0.append("load") }
      return .notModified
    }
    var drafts = DraftEnvironment.silent
    drafts.open = { document throws(DraftEnvironment.Failure) in
      log.withLock { $0.append("drafts \(document)") }
    }
    try await harness.start(remote: remote, drafts: drafts) { action in
      action == .started ? [.openDocument("http://h/b"), .load(RequestID(1))] : []
    }
    try await harness.waitFor("the answer") { harness.actions.count == 2 }
    #expect(log.withLock { $0 } == ["open http://h/b", "drafts http://h/b", "load"])
  }

  @Test func `a list comes back read, with the drafts of this machine`() async throws {
    let offer = DraftOffer(
      id: "a", document: "http://h/a", changedAt: 0, baseTag: "1", changeCount: 2)
    var remote = RemoteEnvironment.silent
    remote.list = { folder, known, _ in
      known == nil && folder == "http://h/"
        ? .loaded(Revision(bytes: Array(#"["a", "b"]"#.utf8))) : .notModified
    }
    var drafts = DraftEnvironment.silent
    drafts.findAll = { [offer] }
    try await harness.start(remote: remote, drafts: drafts) { action in
      action == .started
        ? [.listDocuments(RequestID(1), folder: "http://h/", known: nil)] : []
    }
    try await harness.waitFor("the answer") { harness.actions.count == 2 }
    guard case .documentsListed(_, .listed(let listing, _), [offer]) = harness.actions[1] else {
      Issue.record("no list: \(harness.actions[1])")
      return
    }
    #expect(listing.entries.map(\.url) == ["http://h/a", "http://h/b"])
  }
}
