import ConditionalRequests
import HTTPTypes

/// A server that misbehaves at random but honours preconditions, and writers besides the tested.
///
/// A content is a word: `b` is base, `m` in it is my change, further letters are others' changes.
/// Capital letters spell the same content otherwise.
struct ModelServer {
  enum Validation: CaseIterable {
    case tags, dates, none
  }

  /// A write of mine that is on its way still.
  private struct Delayed {
    let preconditions: Preconditions
    let body: [UInt8]
  }

  let validation: Validation
  var random: SeededGenerator
  private(set) var current: [UInt8]?
  private var serial: Int64 = 1
  private var delayed: [Delayed] = []
  /// What each write of mine replaced when it was applied.
  private(set) var replaced: [[UInt8]?] = []
  /// What the last GET gave.
  private(set) var lastRead: [UInt8]?
  private(set) var writes: [Preconditions] = []

  init(validation: Validation, seed: UInt64) {
    self.validation = validation
    random = SeededGenerator(seed: seed)
    current = Array("b".utf8)
  }

  var holdsMineOnItsWay: Bool { !delayed.isEmpty }

  var revision: Revision? {
    current.map {
      Revision(
        bytes: $0, entityTag: validation == .tags ? EntityTag(strong: "\(serial)") : nil,
        lastModified: validation == .dates ? HTTPDate.text(serial) : nil)
    }
  }

  /// Somebody else writes, deletes or does nothing; writes on their way arrive.
  mutating func timePasses() {
    if validation != .none, chance(20) { otherWrites() }
    while !delayed.isEmpty, chance(40) {
      let write = delayed.removeFirst()
      _ = applied(write.preconditions, write.body)
    }
  }

  mutating func answer(_ request: SaveRequest) -> SaveAnswer {
    switch request {
    case .get: return read()
    case .put(let preconditions, let body, _):
      writes.append(preconditions)
      return write(preconditions, body)
    }
  }

  private mutating func read() -> SaveAnswer {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<8: return saveAnswer("lost")
    case 8..<14:
      return saveAnswer("\([500, 502, 503, 504, 429].randomElement(using: &random) ?? 500)")
    case 14..<16: return saveAnswer("200 html page")
    case 16..<17: return saveAnswer("401")
    default: break
    }
    lastRead = current
    guard let revision else { return saveAnswer("404 \"error\"") }
    var fields = HTTPFields()
    fields[.eTag] = revision.entityTag?.fieldValue
    fields[.lastModified] = revision.lastModified
    return .response(
      DocumentResponse(status: 200, fields: fields, body: revision.bytes, receivedAt: 0))
  }

  private mutating func write(_ preconditions: Preconditions, _ body: [UInt8]) -> SaveAnswer {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<5: return saveAnswer("unsent")
    case 5..<15:
      if chance(50) { _ = applied(preconditions, body) }
      return saveAnswer("lost")
    case 15..<22:
      delayed.append(Delayed(preconditions: preconditions, body: body))
      return saveAnswer(chance(50) ? "lost" : "202")
    case 22..<30:
      if chance(50) { _ = applied(preconditions, body) }
      return saveAnswer(["500", "502", "504", "304"].randomElement(using: &random) ?? "500")
    case 30..<38: return saveAnswer("412 \"error\"")
    case 38..<42: return saveAnswer("409 \"error\"")
    case 42..<46: return saveAnswer("204")  // accepted and dropped
    case 46..<52:
      let refusals = [
        "400", "401", "403", "404", "410", "405", "413", "422", "428", "429", "503", "307",
      ]
      return saveAnswer(refusals.randomElement(using: &random) ?? "400")
    default: break
    }
    let rewritten =
      chance(15) ? Array(String(decoding: body, as: UTF8.self).uppercased().utf8) : body
    guard applied(preconditions, rewritten) else { return saveAnswer("412 \"error\"") }
    let claim = chance(50) ? revision?.entityTag?.fieldValue ?? "" : ""
    return saveAnswer("\(chance(80) ? 204 : 201) \(claim)")
  }

  private mutating func applied(_ preconditions: Preconditions, _ body: [UInt8]) -> Bool {
    guard evaluate(preconditions, method: .put, current: revision?.validators) == .proceed else {
      return false
    }
    // RFC 9110 ignores a time where nothing stands; this server does not create by it.
    if current == nil, preconditions.ifUnmodifiedSince != nil { return false }
    replaced.append(current)
    put(body)
    return true
  }

  private mutating func otherWrites() {
    let letter = UInt8.random(in: UInt8(ascii: "n")...UInt8(ascii: "z"), using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: put(nil)
    case 1: put(Array("b".utf8))
    case 2: put(Array("bm".utf8))
    case 3..<6: put(Array("b".utf8) + [letter])
    default: put((current ?? Array("b".utf8)) + [letter])
    }
  }

  private mutating func put(_ content: [UInt8]?) {
    current = content
    serial += 1
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }
}

/// A small generator whose whole state is its seed (splitmix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
