import JSONSyntax
import TestSupport
import Testing

@Test(arguments: AcceptedTexts.all)
func `accepted, and printed byte for byte`(text: SyntaxCase) throws {
  let document = try JSONDocument(parsing: text.bytes)
  #expect(document.serialized() == text.bytes)
}

@Test(arguments: RejectedTexts.all)
func `rejected, at a place inside the text`(text: SyntaxCase) {
  let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: text.bytes) }
  #expect(error.map { (0...text.bytes.count).contains($0.offset) } == true)
}

@Test(arguments: AcceptedTexts.all)
func `every beginning of an accepted text is rejected or accepted, never a crash`(
  text: SyntaxCase
) {
  for length in 0..<min(text.bytes.count, 200) {
    let beginning = Array(text.bytes.prefix(length))
    if let document = try? JSONDocument(parsing: beginning) {
      // A beginning may be a text itself, as `4` of `42` is.
      #expect(document.serialized() == beginning)
    }
  }
}

@Test func `no single changed byte breaks the parser`() {
  let text = JSONTextGenerator.text(seed: 7, form: .wild, values: 30)
  for index in text.indices {
    for byte in [0x00, 0x22, 0x2C, 0x5C, 0x5D, 0x7D, 0x80, 0xC3, 0xED, 0xFF] as [UInt8] {
      var changed = text
      changed[index] = byte
      if let document = try? JSONDocument(parsing: changed) {
        // Most changes are rejected; what is accepted must be printed as it came.
        #expect(document.serialized() == changed)
      }
    }
  }
}

@Test func `limits are errors that name them`() {
  let deep = Array("[[[0]]]".utf8)
  #expect(throws: Never.self) {
    try JSONDocument(parsing: deep, limits: JSONLimits(maximumDepth: 3))
  }
  let tooDeep = #expect(throws: JSONSyntaxError.self) {
    try JSONDocument(parsing: deep, limits: JSONLimits(maximumDepth: 2))
  }
  #expect(tooDeep?.reason == .tooDeep(limit: 2))
  #expect(tooDeep?.offset == 2)
  let tooLong = #expect(throws: JSONSyntaxError.self) {
    try JSONDocument(parsing: deep, limits: JSONLimits(maximumBytes: 6))
  }
  #expect(tooLong?.reason == .tooLong(limit: 6))
}
