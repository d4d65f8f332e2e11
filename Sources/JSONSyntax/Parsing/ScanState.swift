/// How far a scan has come; always in front of a value.
struct ScanState {
  /// The next byte to look at.
  var position = 0
  var valueCount = 0
  var kidCount = 0
  /// How many containers are open.
  var depth = 0
  /// The most that were open at once.
  var depthSeen = 0
  /// For every open container the values in it so far, behind the base of the container around.
  ///
  /// Its first `stackCount` words are in use, the others are room.
  var stack = [UInt32](repeating: 0, count: 4096)
  var stackCount = 0
  /// Where the values of the innermost open container begin on the stack.
  var base = 0
}

extension ScanState {
  /// Scans on as `advance`, and never stops because of the stack.
  mutating func advanceToEnd(
    over bytes: [UInt8], entries: UnsafeMutableBufferPointer<IndexEntry>,
    kids: UnsafeMutableBufferPointer<UInt32>, maximumDepth: Int
  ) -> ScanOutcome {
    while true {
      let outcome = advance(
        over: bytes, entries: entries, kids: kids, maximumDepth: maximumDepth)
      guard outcome == .stackFull else { return outcome }
      stack += [UInt32](repeating: 0, count: stack.count)
    }
  }

  /// Scans on into buffers that already hold what was found so far.
  private mutating func advance(
    over bytes: [UInt8], entries: UnsafeMutableBufferPointer<IndexEntry>,
    kids: UnsafeMutableBufferPointer<UInt32>, maximumDepth: Int
  ) -> ScanOutcome {
    var stack = stack
    self.stack = []
    defer { self.stack = stack }
    return bytes.withUnsafeBufferPointer { text in
      stack.withUnsafeMutableBufferPointer { room in
        guard let start = text.baseAddress, let entryStart = entries.baseAddress,
          let kidStart = kids.baseAddress, let stackStart = room.baseAddress
        else { return .failed(ScanFailure(reason: .expected("a value"), offset: 0)) }
        var scanner = Scanner(
          tokens: TokenScanner(start: start, end: start + text.count), entries: entryStart,
          kids: kidStart, stack: stackStart, valueCapacity: min(entries.count, kids.count / 2),
          stackCapacity: room.count, maximumDepth: maximumDepth, valueCount: valueCount,
          kidCount: kidCount, stackCount: stackCount, base: base, depth: depth,
          depthSeen: depthSeen)
        let outcome = scanner.run(from: position)
        take(from: scanner, position: outcome.position)
        return outcome.outcome
      }
    }
  }

  private mutating func take(from scanner: Scanner, position: Int) {
    self.position = position
    valueCount = scanner.valueCount
    kidCount = scanner.kidCount
    stackCount = scanner.stackCount
    base = scanner.base
    depth = scanner.depth
    depthSeen = scanner.depthSeen
  }
}

/// How a scan ended.
enum ScanOutcome: Equatable {
  /// The whole text is JSON.
  case finished
  /// The buffers for entries or kids are full.
  case full
  /// The stack is full.
  case stackFull
  /// The text is no JSON.
  case failed(ScanFailure)
}

/// The first byte that is wrong, as the scan tells it.
struct ScanFailure: Equatable {
  let reason: JSONSyntaxError.Reason
  let offset: Int

  /// The error with its line and column, and the end of the text told apart.
  func error(in bytes: [UInt8]) -> JSONSyntaxError {
    guard offset >= bytes.count else { return JSONSyntaxError(reason, at: offset, in: bytes) }
    guard case .expected(let what) = reason else {
      return JSONSyntaxError(reason, at: bytes.count, in: bytes)
    }
    return JSONSyntaxError(.endOfText(expected: what), at: bytes.count, in: bytes)
  }
}
