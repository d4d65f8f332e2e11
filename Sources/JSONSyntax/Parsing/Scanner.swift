/// The hot loop of parsing: from one value to the next.
///
/// Unsafe pointers, because the buffers are written before they are initialised and the text is
/// loaded eight bytes at a time; the loop takes 1.0 to 1.5 GB/s this way. Every read is guarded by
/// a comparison with `end`; every write by `valueCapacity` and `stackCapacity`: a value takes one
/// entry, at most two kids, and at most two words on the stack.
struct Scanner {
  let tokens: TokenScanner
  let entries: UnsafeMutablePointer<IndexEntry>
  let kids: UnsafeMutablePointer<UInt32>
  let stack: UnsafeMutablePointer<UInt32>
  let valueCapacity: Int
  let stackCapacity: Int
  let maximumDepth: Int

  var valueCount: Int
  var kidCount: Int
  var stackCount: Int
  var base: Int
  var depth: Int
  var depthSeen: Int
  /// Whether the innermost open container is an object.
  var insideObject = false

  private var start: UnsafePointer<UInt8> { tokens.start }
  private var end: UnsafePointer<UInt8> { tokens.end }

  /// Scans on from `state` until the text ends, is wrong, or the buffers are full.
  mutating func run(from position: Int) -> (outcome: ScanOutcome, position: Int) {
    var failure: ScanFailure?
    var cursor = start + position
    if position == 0 { cursor = tokens.skipByteOrderMark(cursor) }
    readInnermostKind()
    while true {
      cursor = tokens.skipWhiteSpace(cursor)
      guard valueCount < valueCapacity else { return (.full, cursor - start) }
      guard stackCount + 2 <= stackCapacity else { return (.stackFull, cursor - start) }
      guard cursor < end, let next = scanValue(cursor, &failure),
        let following = scanSeparators(next, &failure)
      else {
        return (
          .failed(failure ?? ScanFailure(reason: .expected("a value"), offset: cursor - start)),
          cursor - start
        )
      }
      cursor = following
      if depth == 0 { return (finish(at: cursor), cursor - start) }
    }
  }

  private func finish(at cursor: UnsafePointer<UInt8>) -> ScanOutcome {
    let rest = tokens.skipWhiteSpace(cursor)
    return rest == end
      ? .finished : .failed(ScanFailure(reason: .trailingContent, offset: rest - start))
  }

  /// Scans a scalar or an opening bracket, with what must follow it before the next value.
  @inline(__always)
  private mutating func scanValue(
    _ cursor: UnsafePointer<UInt8>, _ failure: inout ScanFailure?
  ) -> UnsafePointer<UInt8>? {
    let first = cursor.pointee
    let position = valueCount
    entries[position].offset = UInt32(truncatingIfNeeded: cursor - start)
    stack[stackCount] = UInt32(truncatingIfNeeded: position)
    let next: UnsafePointer<UInt8>?
    if first == Byte.quote {
      next = tokens.scanString(cursor, &failure)
    } else if first == Byte.openBrace || first == Byte.openBracket {
      return open(cursor, isObject: first == Byte.openBrace, &failure)
    } else if first == UInt8(ascii: "-") || Byte.isDigit(first) {
      next = tokens.scanNumber(cursor, &failure)
    } else {
      next = tokens.scanLiteral(cursor, &failure)
    }
    guard let next else { return nil }
    entries[position].reach = UInt32(truncatingIfNeeded: next - start)
    valueCount = position + 1
    stackCount += 1
    return next
  }
}

extension Scanner {
  /// Makes the container at `cursor` the innermost one.
  @inline(__always)
  private mutating func open(
    _ cursor: UnsafePointer<UInt8>, isObject: Bool, _ failure: inout ScanFailure?
  ) -> UnsafePointer<UInt8>? {
    guard depth < maximumDepth else {
      return tokens.fail(.tooDeep(limit: maximumDepth), at: cursor, &failure)
    }
    depth += 1
    if depth > depthSeen { depthSeen = depth }
    stack[stackCount + 1] = UInt32(truncatingIfNeeded: base)
    stackCount += 2
    base = stackCount
    valueCount += 1
    insideObject = isObject
    return cursor + 1
  }

  /// Closes containers and passes commas until a value must follow or the root is complete.
  @inline(__always)
  private mutating func scanSeparators(
    _ afterValue: UnsafePointer<UInt8>, _ failure: inout ScanFailure?
  ) -> UnsafePointer<UInt8>? {
    var cursor = afterValue
    // Nothing has been put into a container that was opened just now.
    var isFresh = stackCount == base && depth > 0
    while depth > 0 {
      cursor = tokens.skipWhiteSpace(cursor)
      guard cursor < end else { return failSeparator(at: cursor, isFresh: isFresh, &failure) }
      let byte = cursor.pointee
      if byte == (insideObject ? Byte.closeBrace : Byte.closeBracket) {
        cursor += 1
        close(at: cursor)
        isFresh = false
      } else if isFresh {
        guard insideObject else { return cursor }
        guard byte == Byte.quote else {
          return failSeparator(at: cursor, isFresh: true, &failure)
        }
        return scanName(cursor, &failure)
      } else if byte == Byte.comma {
        cursor += 1
        return insideObject ? scanName(tokens.skipWhiteSpace(cursor), &failure) : cursor
      } else {
        return failSeparator(at: cursor, isFresh: false, &failure)
      }
    }
    return cursor
  }

  /// Writes the list of the innermost container, whose last byte stands before `cursor`.
  @inline(__always)
  private mutating func close(at cursor: UnsafePointer<UInt8>) {
    let container = Int(stack[base - 2])
    let count = stackCount - base
    let end = UInt32(truncatingIfNeeded: cursor - start)
    if count > 0 {
      entries[container].reach = UInt32(truncatingIfNeeded: kidCount) | IndexEntry.listMark
      kids[kidCount] = end
      if Int(stack[stackCount - 1]) == container + count {
        kids[kidCount + 1] = UInt32(truncatingIfNeeded: count) | IndexEntry.denseMark
        kidCount += 2
      } else {
        kids[kidCount + 1] = UInt32(truncatingIfNeeded: count)
        for index in 1..<max(count, 1) { kids[kidCount + 1 + index] = stack[base + index] }
        kidCount += count + 1
      }
    } else {
      entries[container].reach = end
    }
    stackCount = base - 1
    base = Int(stack[stackCount])
    depth -= 1
    readInnermostKind()
  }

  @inline(__always)
  private mutating func readInnermostKind() {
    guard depth > 0 else { return }
    let container = Int(stack[base - 2])
    insideObject = start[Int(entries[container].offset)] == Byte.openBrace
  }

  /// Scans a name and its colon; gives the byte behind the colon.
  @inline(__always)
  private mutating func scanName(
    _ cursor: UnsafePointer<UInt8>, _ failure: inout ScanFailure?
  ) -> UnsafePointer<UInt8>? {
    guard cursor < end, cursor.pointee == Byte.quote else {
      return tokens.fail(.expected("a name in quotes"), at: cursor, &failure)
    }
    guard let next = tokens.scanString(cursor, &failure) else { return nil }
    let colon = tokens.skipWhiteSpace(next)
    guard colon < end, colon.pointee == Byte.colon else {
      return tokens.fail(.expected("a colon"), at: colon, &failure)
    }
    return colon + 1
  }

  private func failSeparator(
    at cursor: UnsafePointer<UInt8>, isFresh: Bool, _ failure: inout ScanFailure?
  ) -> UnsafePointer<UInt8>? {
    let what =
      switch (insideObject, isFresh) {
      case (true, true): "a name in quotes or }"
      case (true, false): "a comma or }"
      case (false, true): "a value or ]"
      case (false, false): "a comma or ]"
      }
    return tokens.fail(.expected(what), at: cursor, &failure)
  }
}
