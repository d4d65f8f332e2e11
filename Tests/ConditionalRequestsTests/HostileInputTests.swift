import ConditionalRequests
import HTTPTypes
import Testing

/// Nothing that comes over the wire may end the program.
@Suite struct HostileInputTests {
  private static let alphabet = Array("\"W/*, \t-:;%GMTSunNov0169\u{E9}\u{FFFD}\u{1B}\u{202E}")

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `whatever a field holds is read or refused`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let length = Int.random(in: 0...30, using: &random)
      let characters = (0..<length).map { _ in Self.alphabet.randomElement(using: &random) ?? " " }
      let value = String(characters)
      check(value, "seed \(seed)")
    }
  }

  private func check(_ value: String, _ seed: Comment) {
    if let tag = EntityTag(value) {
      #expect(EntityTag(tag.fieldValue) == tag, seed)
      #expect(tag.short.utf8.count <= 13, seed)
    }
    if let condition = EntityTagCondition(fieldValue: value) {
      #expect(EntityTagCondition(fieldValue: condition.fieldValue) == condition, seed)
    }
    if let seconds = HTTPDate.unixSeconds(value) {
      #expect(HTTPDate.unixSeconds(HTTPDate.text(seconds)) == seconds, seed)
    }
    let line = singleLine(decodeAuthor(value) ?? "")
    #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" }, seed)
    let response = DocumentResponse(
      status: 200,
      fields: [
        .eTag: value, .lastModified: value, .contentType: value, .retryAfter: value,
        .lastModifiedBy: value,
      ], body: [], receivedAt: 0)
    _ = response.retryAfterSeconds
    _ = response.revision?.guardingPreconditions.summary
    _ = LoadOutcome(response).message
  }
}
