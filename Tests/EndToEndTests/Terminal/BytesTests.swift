import Foundation
import TestSupport
import Testing

/// What the editor writes, byte by byte.
@Suite(.enabled(if: Tmux.isInstalled, "the server is started in tmux"), .timeLimit(.minutes(3)))
struct BytesTests {
  private let stage: Stage

  init() async throws {
    let members = (0..<60).map { "  \"member\($0)\": \"the value of number \($0)\"" }
    stage = try await Stage(["/notes": "{\n\(members.joined(separator: ",\n"))\n}\n"])
  }

  private func open(columns: Int = 120, rows: Int = 40) async throws -> Typist {
    try await Typist.open(
      stage.server.url("/notes"), showing: "\"member9\"", state: stage.folder.path,
      columns: columns, rows: rows)
  }

  @Test func `a movement of the cursor takes few bytes and clears nothing`() async throws {
    let ben = try await open()
    _ = try await ben.output { try await $0.type("jj") }
    for key in ["j", "j", "k", "\u{1B}[A", "\u{1B}OB", "j"] {
      let sent = try await ben.output { try await $0.type(key) }
      #expect((1...400).contains(sent.utf8.count), "\(key.debugDescription): \(sent.utf8.count)")
      #expect(!sent.contains("\u{1B}[2J"))
    }
  }

  @Test func `a row that scrolls in takes few bytes in a usual window`() async throws {
    let ben = try await open(columns: 80, rows: 24)
    _ = try await ben.output { try await $0.type("30j") }
    for _ in 0..<5 {
      let sent = try await ben.output { try await $0.type("j") }
      #expect((1...400).contains(sent.utf8.count), "\(sent.utf8.count)")
    }
  }

  @Test func `nothing is written and nothing done while nothing happens`() async throws {
    let ben = try await open()
    // Where somebody is, is told now and then.
    _ = try await ben.output { try await $0.type(":set presence=off\r") }
    let before = processorTicks(of: ben.process.id)
    let sent = try await ben.output(pause: .seconds(2)) { _ in }
    #expect(sent.isEmpty)
    #expect(processorTicks(of: ben.process.id) - before <= 1)
  }

  @Test func `the terminal is given back with the same bytes on every way out`() async throws {
    let ways: [(name: String, leave: (Typist) async throws -> Void)] = [
      (":q", { try await $0.terminal.type(":q\r") }),
      ("^Q", { try await $0.terminal.type("\u{11}") }),
      ("TERM", { await $0.process.signal(SIGTERM) }), ("HUP", { await $0.process.signal(SIGHUP) }),
      ("INT", { await $0.process.signal(SIGINT) }), ("QUIT", { await $0.process.signal(SIGQUIT) }),
      ("SEGV", { await $0.process.signal(SIGSEGV) }),
      ("ABRT", { await $0.process.signal(SIGABRT) }),
      ("TRAP", { await $0.process.signal(SIGTRAP) }),
    ]
    for (name, leave) in ways {
      let ben = try await open()
      let (output, _) = try await ben.ending(after: leave)
      #expect(output.hasSuffix(Self.farewell), "\(name): \(output.debugDescription)")
      #expect(await ben.terminal.modes() == ben.modesBefore, "\(name)")
    }
  }

  @Test func `a click goes to what is seen, the wheel scrolls, a second click edits`() async throws
  {
    let ben = try await open(columns: 80, rows: 24)
    _ = try await ben.output { try await $0.type("\u{1B}[<0;30;6M\u{1B}[<0;30;6m") }
    #expect(await shows(ben, "/member3"))
    let scrolled = try await ben.output { try await $0.type("\u{1B}[<65;30;6M\u{1B}[<65;30;6M") }
    #expect(scrolled.contains("the value of number 23"))
    _ = try await ben.output { try await $0.type("\u{1B}[<0;30;6M\u{1B}[<0;30;6M") }
    _ = try await ben.output { try await $0.type("!\r") }
    #expect(await shows(ben, "was "))
  }

  private func shows(_ ben: Typist, _ text: String) async -> Bool {
    await ben.terminal.output.contains(Array(text.utf8))
  }

  /// Processor time of a process so far, in the kernel's hundredths of a second.
  private func processorTicks(of process: Int32) -> Int {
    let line = FileManager.default.contents(atPath: "/proc/\(process)/stat") ?? Data()
    let fields = String(decoding: line, as: UTF8.self).split(separator: " ")
    return fields.count > 14 ? (Int(fields[13]) ?? 0) + (Int(fields[14]) ?? 0) : 0
  }

  /// Every mode off, the cursor shown, the shell's screen back.
  private static let farewell =
    "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?2031l\u{1B}[?1004l\u{1B}[?2004l\u{1B}[23;2t"
    + "\u{1B}[39;49m\u{1B}(B\u{1B}[m\u{1B}[?12l\u{1B}[?25h\u{1B}[?1l\u{1B}>\u{1B}[?1049l"
    + "\u{1B}[23;0;0t"
}
