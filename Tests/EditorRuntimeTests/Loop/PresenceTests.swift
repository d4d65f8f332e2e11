import ConditionalRequests
import EditorCore
import EditorRuntime
import Testing

@MainActor @Suite struct PresenceTests {
  let harness = Harness()

  @Test func `who answers is told to the reducer`() async throws {
    let bo = PresentPerson(
      id: 1, report: PresenceReport(name: "bo", activity: .viewing, pointer: ""))
    var remote = RemoteEnvironment.silent
    remote.tellPresence = { report, target in
      report.name == "ana" && target == "?presence" ? .heard([bo]) : .failed
    }
    let report = PresenceReport(name: "ana", activity: .editing, pointer: "/a")
    try await harness.start(remote: remote) { action in
      action == .started ? [.tellPresence(RequestID(3), report, at: "?presence")] : []
    }
    try await harness.waitFor("the answer") { harness.actions.count == 2 }
    #expect(harness.actions[1] == .presenceAnswered(RequestID(3), .heard([bo])))
    _ = await harness.quit()
  }

  @Test func `polls are spread in time, other timers are not`() async throws {
    try await harness.start(jitter: 1.2) { action in
      action == .started
        ? [
          .startTimer(.poll, milliseconds: 1_000), .startTimer(.presence, milliseconds: 1_000),
        ] : []
    }
    try await harness.waitFor("both timers") { harness.clock.sleeperCount >= 2 }
    harness.clock.advance(milliseconds: 1_000)
    try await harness.waitFor("the first timer") { harness.actions.count == 2 }
    #expect(harness.actions[1] == .timerFired(.presence))
    harness.clock.advance(milliseconds: 200)
    try await harness.waitFor("the poll") { harness.actions.count == 3 }
    #expect(harness.actions[2] == .timerFired(.poll))
    _ = await harness.quit()
  }
}
