import JSONSyntax
import TestSupport
import Testing

private func string(_ token: String) throws -> JSONString? {
  try JSONDocument(parsing: Array(token.utf8)).root.string
}

@Test func `escapes mean code units`() throws {
  #expect(try string(#""\"\\\/\b\f\n\r\t""#) == "\"\\/\u{8}\u{C}\n\r\t")
  #expect(try string(#""\u00e9\u00E9\ud83d\ude00""#) == "éé😀")
  #expect(try string(#""\ud83d""#)?.utf16 == [0xD83D])
  #expect(try string(#""\ude00\ud83d""#)?.utf16 == [0xDE00, 0xD83D])
  #expect(try string(#""\ud83d\ud83d\ude00""#)?.utf16 == [0xD83D, 0xD83D, 0xDE00])
  #expect(try string(#""\ud83dé""#)?.utf16 == [0xD83D, 0xE9])
  #expect(try string("1") == nil)
}

@Test func `equality is by code units, without normalisation`() {
  #expect(JSONString("é") != JSONString("e\u{301}"))
  #expect("é" == "e\u{301}", "Swift's own comparison is another one")
  #expect(JSONString(utf16: [0xD83D, 0xDE00]) == "😀")
}

@Test func `malformed WTF-8 is refused`() {
  #expect(JSONString(wtf8: [0xED, 0xA0, 0xBD])?.utf16 == [0xD83D])
  for bytes in [
    [0xFF], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
    [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80],
  ] as [[UInt8]] {
    #expect(JSONString(wtf8: bytes) == nil, "\(bytes)")
  }
}

@Test func `quoting escapes what must be, and only that`() {
  let text = JSONString("\"\\/\u{0}\u{8}\t\n\u{C}\r\u{1F}\u{7F}é😀")
  #expect(
    String(decoding: text.quoted(), as: UTF8.self)
      == #""\"\\/\u0000\b\t\n\f\r\u001f"# + "\u{7F}é😀\"")
  #expect(
    String(decoding: JSONString(utf16: [0xD83D, 0x61, 0xDE00]).quoted(), as: UTF8.self)
      == #""\ud83da\ude00""#)
}

@Test func `any code units survive quoting and parsing`() throws {
  var random = SeededRandom(seed: 3)
  for _ in 0..<2000 {
    let units = (0..<random.below(6)).map { _ in
      random.pick([UInt16(random.below(0x80)), 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE9, 0xFFFF])
    }
    let string = JSONString(utf16: units)
    #expect(string.utf16 == units)
    #expect(JSONString(wtf8: string.wtf8) == string)
    #expect(try JSONDocument(parsing: string.quoted()).root.string == string, "\(units)")
  }
}

@Test func `order is by UTF-16 code units`() {
  var random = SeededRandom(seed: 4)
  for _ in 0..<5000 {
    let (one, other) = (units(&random), units(&random))
    #expect(
      (JSONString(utf16: one) < JSONString(utf16: other))
        == one.lexicographicallyPrecedes(other), "\(one) \(other)")
  }
}

private func units(_ random: inout SeededRandom) -> [UInt16] {
  (0..<random.below(4)).map { _ in
    random.pick([0x61, 0xE9, 0x7FF, 0xD83D, 0xDBFF, 0xDE00, 0xDFFF, 0xE000, 0xFFFD])
  }
}
