import Glibc
import TestSupport
import Testing

@Suite struct DrawingTests {
  @Test func `the terminal is claimed with a screen of its own and its reports on`() async throws {
    let probe = try await Probe()
    let start = String(decoding: await probe.terminal.output, as: UTF8.self)
    for mode in ["[?1049h", "[?1h\u{1B}=", "[?2004h", "[?1004h", "[?2031h"] {
      #expect(start.contains("\u{1B}" + mode), "\(mode) is missing")
    }
    #expect(start.contains("Überprüfen 日本語 👍[tone3]\\u202e"))
    #expect(start.contains("]2;probe 1\u{7}"))
  }

  @Test func `a key sends little and clears nothing`() async throws {
    let probe = try await Probe(columns: 120, rows: 40)
    let sent = try await probe.output(until: "key a") { try await $0.type("a") }
    #expect(sent.utf8.count <= 400)
    #expect(!sent.contains("\u{1B}[2J"))
  }

  @Test func `nothing is sent while nothing happens`() async throws {
    let probe = try await Probe()
    #expect(try await probe.terminal.readUntilQuiet(for: .milliseconds(400)).isEmpty)
  }

  @Test func `a new size is believed although another was exported`() async throws {
    let probe = try await Probe(
      columns: 60, rows: 12, environment: ["LINES": "5", "COLUMNS": "20"])
    let frame = try await probe.output(until: "size 70x20") {
      await $0.resize(columns: 70, rows: 20)
    }
    #expect(frame.contains("0123456789012345678901234567890123456789"))
    _ = try await probe.output(until: "size 10x3") { await $0.resize(columns: 10, rows: 3) }
    _ = try await probe.output(until: "key a") { try await $0.type("a") }
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], "indexed", "38;5;75;"),
    (["NO_COLOR": "1"], "mono", "mono"),
    (["NO_COLOR": "1", "FORCE_COLOR": "1"], "sixteen", "m"),
    (["TERM": "vt100"], "mono", "mono"),
    (["TERM": "linux"], "eight", "36;40m"),
    (["TERM": "xterm-mono"], "mono", "mono"),
    (["TERM": "tmux-256color"], "indexed", "38;5;75;"),
  ])
  func `colours are those that the terminal has and the person wants`(
    environment: [String: String], depth: String, sequence: String
  ) async throws {
    let probe = try await Probe(environment: environment)
    let start = String(decoding: await probe.terminal.output, as: UTF8.self)
    #expect(start.contains("colours \(depth)"))
    #expect(start.contains(sequence))
  }

  @Test func `a window whose size nobody knows has the usual one`() async throws {
    let probe = try await Probe(columns: 0, rows: 0)
    let start = String(decoding: await probe.terminal.output, as: UTF8.self)
    #expect(start.contains("\u{1B}[24d") || start.contains("\u{1B}[24;1H"))
  }

  @Test(arguments: ["mono", "eight", "sixteen", "indexed"])
  func `fewer colours can be asked for`(depth: String) async throws {
    let probe = try await Probe([depth])
    let start = String(decoding: await probe.terminal.output, as: UTF8.self)
    #expect(start.contains("colours \(depth)"))
  }

  @Test(arguments: ["C", "en_XX.UTF-8", "POSIX"])
  func `a locale that is missing loses no character`(locale: String) async throws {
    let probe = try await Probe(environment: ["LANG": locale, "LC_ALL": locale])
    let start = String(decoding: await probe.terminal.output, as: UTF8.self)
    #expect(start.contains("Überprüfen 日本語"))
  }

  @Test func `nothing beyond ASCII is sent when only ASCII is wanted`() async throws {
    let probe = try await Probe(["ascii"])
    let output = await probe.terminal.output
    #expect(output.allSatisfy { $0 < 0x80 })
    #expect(String(decoding: output, as: UTF8.self).contains("\\u00dcberpr"))
  }

  @Test func `redrawing everything claims the modes again`() async throws {
    let probe = try await Probe()
    let sent = try await probe.output(until: "key ^L") { try await $0.type("\u{C}") }
    for part in ["[?2004h", "[?1004h", "[?1h", "[2J", "Überprüfen"] {
      #expect(sent.contains(part), "\(part) is missing")
    }
  }

  @Test func `a large frame is shown in one step where the terminal can`() async throws {
    let probe = try await Probe(columns: 600)
    let before = try await probe.output(until: "resumed") { _ in
      await probe.process.signal(SIGSTOP)
      await probe.process.signal(SIGCONT)
    }
    #expect(!before.contains("?2026h"))
    try await probe.terminal.type("\u{1B}[?2026;2$y")
    let small = try await probe.output(until: "key a") { try await $0.type("a") }
    #expect(!small.contains("?2026h"))
    let large = try await probe.output(until: "key ^L") { try await $0.type("\u{C}") }
    #expect(large.contains("\u{1B}[?2026h") && large.hasSuffix("\u{1B}[?2026l"))
  }

  @Test func `the terminal is asked what it can do once there is a frame`() async throws {
    let probe = try await Probe()
    let start = String(decoding: await probe.terminal.output, as: UTF8.self)
    #expect(start.hasSuffix("\u{1B}[?2026$p\u{1B}]11;?\u{7}"))
    let console = try await Probe(environment: ["TERM": "linux"])
    let other = String(decoding: await console.terminal.output, as: UTF8.self)
    #expect(!other.contains("]11;?"))
  }

  @Test func `a copy goes to the clipboard of the terminal`() async throws {
    let probe = try await Probe()
    let sent = try await probe.output(until: "key ^Y") { try await $0.type("\u{19}") }
    #expect(sent.contains("\u{1B}]52;c;aGVsbG8=\u{7}"))
  }
}
