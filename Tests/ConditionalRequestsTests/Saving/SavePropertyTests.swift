import ConditionalRequests
import Testing

/// What a save must hold to, whatever the server does and whoever else writes.
@Suite struct SavePropertyTests {
  private static let runsPerCase = 1000

  @Test(
    arguments: ModelServer.Validation.allCases,
    [SaveIntent.guarded, .create, .unconditional, .resume])
  func `no save overwrites, invents a success or goes on for ever`(
    validation: ModelServer.Validation, intent: SaveIntent
  ) {
    for seed in 0..<UInt64(Self.runsPerCase) {
      let run = Run(validation: validation, intent: intent, seed: seed)
      guard let violation = run.violation() else { continue }
      Issue.record("seed \(seed), \(validation), \(intent): \(violation)")
      return
    }
  }

  @Test func `the model reaches every outcome it can give`() {
    var seen: Set<String> = []
    for seed in 0..<UInt64(Self.runsPerCase) {
      for intent in [SaveIntent.guarded, .create, .resume, .unconditional] {
        var run = Run(validation: .tags, intent: intent, seed: seed)
        guard let outcome = run.finish() else { continue }
        seen.insert(described(outcome).split(separator: " ").first.map(String.init) ?? "")
        if case .saved(_, let evidence) = outcome { seen.insert("\(evidence)") }
      }
    }
    let expected: Set = [
      "saved", "refused", "overtaken", "gone", "conflicting", "required", "credentials",
      "rejected", "busy", "redirected", "unsupported", "unreachable", "undecided", "plain",
      "created", "alreadyApplied", "serverRewrote", "carriedForward",
    ]
    #expect(expected.subtracting(seen) == [])
  }
}

/// One save against one server.
private struct Run {
  static let maximumSteps = 60

  let intent: SaveIntent
  let base: Revision?
  var server: ModelServer

  init(validation: ModelServer.Validation, intent: SaveIntent, seed: UInt64) {
    self.intent = intent
    server = ModelServer(validation: validation, seed: seed)
    base = server.revision
  }

  /// The outcome; `nil` when the save did not end.
  mutating func finish() -> SaveOutcome? {
    var exchange = SaveExchange(base: base, content: Array("bm".utf8), intent: intent)
    var step = exchange.begin()
    for _ in 0..<Self.maximumSteps {
      server.timePasses()
      switch step {
      case .send(let request): step = exchange.received(server.answer(request))
      case .compareContent(let remote, let mine): step = exchange.compared(compare(remote, mine))
      case .wait: step = exchange.waited()
      case .finished(let outcome): return outcome
      }
    }
    return nil
  }

  /// The first rule that was broken.
  func violation() -> String? {
    var run = self
    guard let outcome = run.finish() else { return "did not end" }
    let server = run.server
    if server.writes.count > 2 { return "\(server.writes.count) writes" }
    if server.validation != .none, server.writes.contains(where: \.isEmpty) {
      return "a write without precondition"
    }
    if let replaced = server.replaced.first(where: { !mayBeReplaced($0, server) }) {
      return "overwrote \(replaced.map { String(decoding: $0, as: UTF8.self) } ?? "nothing")"
    }
    return violation(by: outcome, server)
  }

  private func mayBeReplaced(_ content: [UInt8]?, _ server: ModelServer) -> Bool {
    switch intent {
    case .create: content == nil
    case .unconditional: true
    case .guarded, .resume: content == Array("b".utf8)
    }
  }

  private func violation(by outcome: SaveOutcome, _ server: ModelServer) -> String? {
    switch outcome {
    case .saved(let revision, _):
      if revision.bytes != server.lastRead { return "saved what was not read" }
      return hasMine(revision.bytes) ? nil : "saved without my content"
    case .refused(let theirs, _), .overtaken(let theirs):
      return theirs.bytes == server.lastRead ? nil : "theirs was not read"
    case .unreachable:
      let wasWritten = !server.replaced.isEmpty || server.holdsMineOnItsWay
      return wasWritten ? "unreachable, but written" : nil
    default:
      return nil
    }
  }

  private func compare(_ remote: Revision, _ mine: [UInt8]) -> ContentComparison {
    let spelled = String(decoding: remote.bytes, as: UTF8.self).lowercased()
    if spelled == String(decoding: mine, as: UTF8.self) { return .equal }
    return hasMine(remote.bytes) ? .containsMine : .different
  }

  private func hasMine(_ content: [UInt8]) -> Bool {
    String(decoding: content, as: UTF8.self).lowercased().contains("m")
  }
}
