import TestSupport
import Testing

@Suite struct InputTests {
  @Test(arguments: [
    ("a", "key a"), ("\r", "key Enter"), ("\t", "key Tab"), ("\u{13}", "key ^S"),
    ("\u{1A}\u{1A}", "key ^Z"), ("\u{3}", "key ^C"), ("\u{1B}", "key Esc"),
    ("\u{1B}j", "key Alt-j"), ("\u{1B}\u{1B}", "key Esc"), ("\u{7F}", "key Backspace"),
    ("\u{8}", "key ^H"), ("\n", "key ^J"), ("\0", "key ^Space"), ("é", "key é"), ("日", "key 日"),
    ("\u{1B}[A", "key Up"), ("\u{1B}OA", "key Up"), ("\u{1B}[1;5B", "key ^Down"),
    ("\u{1B}[1;3A", "key Alt-Up"), ("\u{1B}[1;2A", "key Shift-Up"), ("\u{1B}[Z", "key Shift-Tab"),
    ("\u{1B}[5~", "key PgUp"), ("\u{1B}[6~", "key PgDn"), ("\u{1B}[H", "key Home"),
    ("\u{1B}OF", "key End"), ("\u{1B}[2~", "key Insert"), ("\u{1B}[3~", "key Delete"),
    ("\u{1B}OP", "key F1"), ("\u{1B}[15~", "key F5"), ("\u{1B}[1;2R", "key Shift-F3"),
    ("\u{1B}[15;5~", "key ^F5"), ("\u{1B}[I", "focus true"), ("\u{1B}[O", "focus false"),
    ("\u{1B}[200~a\rb\u{1B}[201~", "paste 3 a\\rb"), ("\u{1C}", "key ^\\"),
    ("\u{1B} ", "key Alt-Space"), ("\u{1B}[<0;12;3M", "press 2 11"),
    ("\u{1B}[<16;250;3M", "press 2 249"), ("\u{1B}[<64;1;1M", "wheelUp 0 0"),
    ("\u{1B}[<65;1;1M", "wheelDown 0 0"), ("\u{1B}[M !#", "press 2 0"),
    ("\u{1B}[<2;1;1M\u{1B}[<0;1;1mz", "key z"), ("\u{1B}[<0;é", "key é"),
    ("\u{1B}]11;rgb:1414/1717/1c1c\u{7}", "ground dark"),
    ("\u{1B}]11;rgb:ff/ff/f0\u{1B}\\", "ground light"), ("\u{1B}[?997;1n", "ground dark"),
    ("\u{1B}[?997;2n", "ground light"), ("\u{1B}[?62;22cz", "key z"),
  ])
  func `bytes are decoded into the key that was pressed`(
    bytes: String, expected: String
  ) async throws {
    let probe = try await Probe()
    _ = try await probe.output(until: expected) { try await $0.type(bytes) }
  }

  @Test func `a report that comes in pieces is one report`() async throws {
    let probe = try await Probe()
    _ = try await probe.output(until: "press 2 11") { terminal in
      for piece in ["\u{1B}[<", "0;1", "2;3", "M"] {
        try await terminal.type(piece)
        _ = try await terminal.readUntilQuiet(for: .milliseconds(20))
      }
    }
  }

  @Test func `the mouse is given back to the terminal when nobody wants it`() async throws {
    let probe = try await Probe()
    let start = String(decoding: await probe.terminal.output, as: UTF8.self)
    #expect(start.contains("\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"))
    let sent = try await probe.output(until: "key ^T") { try await $0.type("\u{14}") }
    #expect(sent.contains("\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"))
  }

  @Test func `a large paste of wide characters arrives whole`() async throws {
    let probe = try await Probe()
    let text = String(repeating: "日本語é\r", count: 20_000)
    _ = try await probe.output(until: "paste 100000 日本語é", within: .seconds(120)) {
      try await $0.type("\u{1B}[200~" + text + "\u{1B}[201~")
    }
  }

  @Test func `keys typed after a paste are keys again`() async throws {
    let probe = try await Probe()
    let frame = try await probe.output(until: "key x") {
      try await $0.type("\u{1B}[200~abc\u{1B}[201~x")
    }
    #expect(frame.contains("paste 3 abc"))
  }

  @Test func `a paste that never ends is given on after a while`() async throws {
    let probe = try await Probe()
    _ = try await probe.output(until: "paste 3 abc") { try await $0.type("\u{1B}[200~abc") }
  }
}
