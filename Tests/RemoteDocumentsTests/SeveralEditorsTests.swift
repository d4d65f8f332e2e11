import ConditionalRequests
import RemoteDocuments
import Synchronization
import Testing

/// Several editors of one document over a connection that loses answers.
@Suite struct SeveralEditorsTests {
  private static let editors = 3
  private static let editsPerEditor = 5

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `every edit that is called saved is there once, whatever is lost`(seed: UInt64) async throws
  {
    let store = Store("start;")
    let faults = Faults(seed: seed)
    try await ScriptedServer.run {
      faults.answer($0, store)
    } body: { server in
      let url = server.url
      try await withThrowingTaskGroup { group in
        for editor in 0..<Self.editors {
          group.addTask { try await edit(as: editor, url) }
        }
        try await group.waitForAll()
      }
      let edits = store.body.split(separator: ";").dropFirst().map(String.init).sorted()
      let expected = (0..<Self.editors).flatMap { editor in
        (0..<Self.editsPerEditor).map { "\(editor).\($0)" }
      }
      #expect(edits == expected.sorted(), "seed \(seed)")
    }
  }

  private func edit(as editor: Int, _ url: String) async throws {
    try await withClient(url) { client in
      for number in 0..<Self.editsPerEditor {
        try await append("\(editor).\(number);", client)
      }
    }
  }

  /// Adds one entry at the end, as a person would: merging with theirs as often as refused.
  private func append(_ entry: String, _ client: DocumentClient) async throws {
    var base = try await newest(client)
    var intent = SaveIntent.guarded
    while true {
      let content = base.bytes + Array(entry.utf8)
      let outcome = await client.save(
        SaveExchange(base: base, content: content, intent: intent),
        comparing: { remote, _ in contains(remote, entry) ? .containsMine : .different },
        record: { _ in })
      switch outcome {
      case .saved: return
      case .refused(let theirs, _), .overtaken(let theirs):
        base = theirs
        intent = .guarded
      case .undecided: intent = .resume
      case .busy, .unreachable, .rejected: continue
      default:
        Issue.record("\(outcome)")
        return
      }
    }
  }

  private func newest(_ client: DocumentClient) async throws -> Revision {
    while true {
      if case .loaded(let revision) = await client.load(record: { _ in }) { return revision }
      try Task.checkCancellation()
    }
  }
}

private func contains(_ revision: Revision, _ entry: String) -> Bool {
  String(decoding: revision.bytes, as: UTF8.self).split(separator: ";")
    .contains(entry.dropLast())
}

/// Loses answers, applied or not, as a seed says.
private final class Faults: Sendable {
  private let random: Mutex<SplitMix>

  init(seed: UInt64) {
    random = Mutex(SplitMix(state: seed))
  }

  func answer(_ request: ReceivedRequest, _ store: Store) -> Reply {
    let dice = random.withLock { Int.random(in: 0..<100, using: &$0) }
    guard request.method == "PUT" else { return dice < 4 ? .close : store.answer(request) }
    switch dice {
    case 0..<8: return .reset
    case 8..<12: return .status(503, ["Retry-After: 1"])
    case 12..<24:
      _ = store.answer(request)
      return dice < 18 ? .reset : .status(502)
    case 24..<28: return .status(412, ["ETag: \"of-the-error\""])
    default: return store.answer(request)
    }
  }
}

/// A small generator whose whole state is its seed.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
