import Glibc
import TestSupport
import Testing

/// Every mode off in the opposite order, the cursor shown, the shell's screen back.
private let farewell =
  "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?2031l\u{1B}[?1004l\u{1B}[?2004l\u{1B}[23;2t\u{1B}[39;49m\u{1B}(B\u{1B}[m\u{1B}[?12l\u{1B}[?25h"
  + "\u{1B}[?1l\u{1B}>\u{1B}[?1049l\u{1B}[23;0;0t"

@Suite struct LeavingTests {
  @Test(arguments: [
    (SIGTERM, ChildProcess.End.exited(143)), (SIGHUP, .exited(129)), (SIGINT, .exited(130)),
    (SIGSEGV, .killed(SIGSEGV)), (SIGABRT, .killed(SIGABRT)), (SIGBUS, .killed(SIGBUS)),
    (SIGFPE, .killed(SIGFPE)), (SIGILL, .killed(SIGILL)), (SIGTRAP, .killed(SIGTRAP)),
    (SIGQUIT, .killed(SIGQUIT)),
  ])
  func `a signal gives the terminal back, byte for byte alike`(
    signal: Int32, end: ChildProcess.End
  ) async throws {
    let probe = try await Probe()
    let leaving = try await probe.ending { await $0.process.signal(signal) }
    #expect(leaving.output == farewell)
    #expect(leaving.end == end)
    #expect(await probe.terminal.modes() == probe.modesBefore)
  }

  @Test(arguments: [
    ("\u{11}", ChildProcess.End.exited(0)), ("\u{1}", .killed(SIGABRT)),
    ("\u{F}", .killed(SIGSEGV)),
  ])
  func `the end of the program gives the terminal back`(
    key: String, end: ChildProcess.End
  ) async throws {
    let probe = try await Probe()
    let leaving = try await probe.ending { try await $0.terminal.type(key) }
    #expect(leaving.output == farewell)
    #expect(leaving.end == end)
    #expect(await probe.terminal.modes() == probe.modesBefore)
  }

  @Test func `a broken promise gives the terminal back after its message`() async throws {
    let probe = try await Probe()
    let leaving = try await probe.ending { try await $0.terminal.type("\u{18}") }
    #expect(leaving.output.hasSuffix(farewell))
    #expect(leaving.end != .exited(0))
    #expect(await probe.terminal.modes() == probe.modesBefore)
  }

  @Test func `a terminal that is gone ends the program as a hang-up does`() async throws {
    let process = try await {
      let probe = try await Probe()
      return probe.process
    }()
    let end = try await process.waitUntilEnd()
    // The hang-up itself may come while the program leaves because its input has ended.
    #expect(end == .exited(129) || end == .killed(SIGHUP), "\(end)")
  }

  @Test func `a terminal without a second screen keeps the frame above the prompt`() async throws {
    let probe = try await Probe(rows: 12, environment: ["TERM": "vt100"])
    let leaving = try await probe.ending { try await $0.terminal.type("\u{11}") }
    #expect(leaving.output == "\u{1B}[m\u{0F}\u{1B}[?1l\u{1B}>\u{1B}[12;1H\u{1B}[K\r\n")
  }
}
