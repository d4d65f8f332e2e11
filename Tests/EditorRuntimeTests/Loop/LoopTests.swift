import EditorCore
import EditorRuntime
import TerminalModel
import TestSupport
import Testing

@MainActor @Suite struct LoopTests {
  let harness = Harness()

  @Test func `the loop starts with the news that it runs and ends with a report`() async throws {
    try await harness.start()
    #expect(await harness.quit() == ExitReport(status: 7, farewell: "bye"))
    #expect(harness.actions.first == .started)
  }

  @Test func `keys are reduced in the order in which they came`() async throws {
    try await harness.start()
    harness.terminal.press("abc<ret>^Sx")
    _ = await harness.quit()
    #expect(harness.keys == "a b c Enter ^S x q")
  }

  @Test func `many keys at once make one frame, and the last one is true`() async throws {
    try await harness.start()
    await harness.settle()
    let before = harness.terminal.frames.count
    harness.terminal.press(String(repeating: "a", count: 500))
    try await harness.waitFor("all keys") { harness.actions.count == 501 }
    await harness.settle()
    harness.clock.advance(milliseconds: 16)
    try await harness.waitFor("the frame") {
      harness.terminal.frames.last?.text(ofRow: 0).hasPrefix("501 ") == true
    }
    #expect(harness.terminal.frames.count - before <= 2)
  }

  @Test func `a key is answered at once, however young the last frame is`() async throws {
    try await harness.start()
    let before = harness.terminal.frames.count
    for count in 1...100 {
      harness.terminal.press("a")
      #expect(harness.terminal.frames.count == before + count)
      harness.clock.advance(milliseconds: 1)
    }
  }

  @Test func `no more than sixty frames a second show other news`() async throws {
    try await harness.start { action in
      action == .started || action == .timerFired(.screen)
        ? [.startTimer(.screen, milliseconds: 1)] : []
    }
    harness.clock.advance(milliseconds: 16)
    await harness.settle()
    let before = harness.terminal.frames.count
    for millisecond in 1...100 {
      let count = harness.actions.count
      harness.clock.advance(milliseconds: 1)
      try await harness.waitFor("news \(millisecond)") { harness.actions.count > count }
      await harness.settle()
    }
    let drawn = harness.terminal.frames.count - before
    #expect((5...7).contains(drawn), "\(drawn) frames in 100 ms")
  }

  @Test func `nothing is drawn while nothing happens`() async throws {
    try await harness.start()
    await harness.settle()
    harness.clock.advance(milliseconds: 16)
    await harness.settle()
    let before = harness.terminal.frames.count
    harness.clock.advance(milliseconds: 60_000)
    await harness.settle()
    #expect(harness.terminal.frames.count == before)
    #expect(harness.clock.sleeperCount == 0)
  }

  @Test func `a flood of facts does not keep the screen from being drawn`() async throws {
    let clock = harness.clock
    try await harness.start { action in
      // Every key takes 10 ms.
      if case .terminal = action { clock.advance(milliseconds: 10) }
      return []
    }
    let before = harness.terminal.frames.count
    harness.terminal.press(String(repeating: "a", count: 100))
    try await harness.waitFor("all keys") { harness.actions.count == 101 }
    #expect(harness.terminal.frames.count - before >= 4)
  }

  @Test func `the terminal does what it is told`() async throws {
    let effects: [String: Effect] = [
      "z": .suspend, "b": .bell, "r": .redraw, "c": .copyToClipboard(Array("text".utf8)),
    ]
    try await harness.start { action in
      guard case .terminal(.key(let key)) = action else { return [] }
      return effects[key.description].map { [$0] } ?? []
    }
    harness.terminal.press("zbrc")
    _ = await harness.quit()
    #expect(harness.terminal.calls == ["suspend", "bell", "invalidate", "copy text"])
  }

  @Test func `a timer fires once at its time, started anew it waits anew`() async throws {
    try await harness.start { action in
      switch action {
      case .terminal(.key(KeyPress(.character("s")))):
        [.startTimer(.poll, milliseconds: 100)]
      case .terminal(.key(KeyPress(.character("x")))): [.stopTimer(.poll)]
      default: []
      }
    }
    func fired() -> Int { harness.actions.filter { $0 == .timerFired(.poll) }.count }
    func press(_ key: String) async throws {
      let count = harness.actions.count
      harness.terminal.press(key)
      try await harness.waitFor("the key \(key)") { harness.actions.count > count }
      await harness.settle()
    }
    try await press("s")
    harness.clock.advance(milliseconds: 60)
    try await press("s")
    harness.clock.advance(milliseconds: 60)
    await harness.settle()
    #expect(fired() == 0)
    harness.clock.advance(milliseconds: 40)
    try await harness.waitFor("the timer") { fired() == 1 }
    try await press("s")
    try await press("x")
    harness.clock.advance(milliseconds: 1000)
    await harness.settle()
    #expect(fired() == 1)
  }
}
