/// Leaves out what is said twice about colours and attributes in the bytes that curses writes.
///
/// Curses names both colours whenever one changes, and takes every attribute back to change one. The
/// filter knows what the terminal was told last; of several sequences in a row it sends one, with only
/// what is new. Between frames the terminal stands at what curses believes.
///
/// **Source**: ECMA-48 §8.3.117 (SGR).
struct StyleFilter {
  /// What the terminal was told; nil when that is not known.
  private var told: Style?
  private var wanted = Style()

  /// Forgets what the terminal was told: something else wrote to it.
  mutating func forget() {
    told = nil
    wanted = Style()
  }

  /// The bytes of a frame in fewer words.
  ///
  /// **Complexity**: O(n) in the bytes.
  mutating func filter(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let sequence = ControlSequence(bytes, at: position)
      switch sequence.kind {
      case .style: wanted.apply(bytes[sequence.parameters])
      case .movement: result += bytes[sequence.range]
      case .asciiSet where told?.isASCIISet == true: break
      case .other, .asciiSet, .otherSet:
        tell(&result)
        result += bytes[sequence.range]
        if sequence.kind == .asciiSet { told?.isASCIISet = true }
        if sequence.kind == .otherSet { told?.isASCIISet = false }
      }
      position = sequence.range.upperBound
    }
    tell(&result)
    return result
  }

  /// Tells the terminal what is wanted and was not told yet.
  private mutating func tell(_ result: inout [UInt8]) {
    guard let old = told else {
      wanted.append(to: &result, after: nil)
      told = wanted
      told?.isASCIISet = false
      return
    }
    wanted.isASCIISet = old.isASCIISet
    guard wanted != old else { return }
    wanted.append(to: &result, after: old)
    told = wanted
  }
}
