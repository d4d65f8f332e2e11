/// Recognises single tokens; each function gives the byte behind, or nil and a failure.
///
/// Holds nothing that changes and hands failures out by a parameter, so that the state of the
/// surrounding loop can stay in registers.
struct TokenScanner {
  let start: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>

  @inline(never)
  func fail(
    _ reason: JSONSyntaxError.Reason, at cursor: UnsafePointer<UInt8>,
    _ failure: inout ScanFailure?
  ) -> UnsafePointer<UInt8>? {
    failure = ScanFailure(reason: reason, offset: cursor - start)
    return nil
  }

  @inline(__always)
  func skipByteOrderMark(_ cursor: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    let hasMark =
      end - cursor >= 3 && cursor[0] == 0xEF && cursor[1] == 0xBB && cursor[2] == 0xBF
    return hasMark ? cursor + 3 : cursor
  }

  /// The first byte at or behind `cursor` that is no white space; indentation goes 8 bytes a step.
  @inline(__always)
  func skipWhiteSpace(_ from: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    guard from < end, from.pointee <= Byte.space else { return from }
    var cursor = from
    while cursor < end, Byte.isWhiteSpace(cursor.pointee) {
      cursor += 1
      while end - cursor >= 8 {
        let difference = Word.load(cursor) ^ Word.spaces
        guard difference == 0 else {
          cursor += difference.trailingZeroBitCount >> 3
          break
        }
        cursor += 8
      }
    }
    return cursor
  }

  /// Scans a string from its opening quote; gives the byte behind its closing one.
  ///
  /// **Source** RFC 8259 §7.
  @inline(__always)
  func scanString(
    _ quote: UnsafePointer<UInt8>, _ failure: inout ScanFailure?
  ) -> UnsafePointer<UInt8>? {
    var cursor = quote + 1
    while end - cursor >= 8 {
      let marks = Word.stringMarks(in: Word.load(cursor))
      guard marks != 0 else {
        cursor += 8
        continue
      }
      cursor += marks.trailingZeroBitCount >> 3
      if cursor.pointee == Byte.quote { return cursor + 1 }
      guard let next = scanUncommon(cursor, &failure) else { return nil }
      cursor = next
    }
    return scanStringEnd(cursor, &failure)
  }

  /// The same byte by byte, for the last few bytes of a text.
  private func scanStringEnd(
    _ from: UnsafePointer<UInt8>, _ failure: inout ScanFailure?
  ) -> UnsafePointer<UInt8>? {
    var cursor = from
    while cursor < end {
      let byte = cursor.pointee
      if byte == Byte.quote { return cursor + 1 }
      if byte >= 0x20, byte < 0x80, byte != Byte.backslash {
        cursor += 1
      } else {
        guard let next = scanUncommon(cursor, &failure) else { return nil }
        cursor = next
      }
    }
    return fail(.expected("a closing quote"), at: end, &failure)
  }

  /// Scans an escape or code points beyond ASCII.
  @inline(never)
  private func scanUncommon(
    _ cursor: UnsafePointer<UInt8>, _ failure: inout ScanFailure?
  ) -> UnsafePointer<UInt8>? {
    let byte = cursor.pointee
    if byte == Byte.backslash { return scanEscape(cursor, &failure) }
    if byte < 0x20 { return fail(.controlCharacter(byte), at: cursor, &failure) }
    return scanCodePoints(cursor, &failure)
  }

  private func scanEscape(
    _ backslash: UnsafePointer<UInt8>, _ failure: inout ScanFailure?
  ) -> UnsafePointer<UInt8>? {
    guard end - backslash >= 2 else { return fail(.expected("an escape"), at: end, &failure) }
    switch backslash[1] {
    case Byte.quote, Byte.backslash, UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return backslash + 2
    case UInt8(ascii: "u"):
      for index in 2..<6 {
        guard end - backslash > index, Byte.hexadecimal(backslash[index]) != nil else {
          return fail(.expected("a hexadecimal digit"), at: backslash + index, &failure)
        }
      }
      return backslash + 6
    default:
      return fail(.invalidEscape, at: backslash, &failure)
    }
  }

  /// **Source** RFC 3629 §4, the table of well formed byte sequences.
  private func scanCodePoints(
    _ from: UnsafePointer<UInt8>, _ failure: inout ScanFailure?
  ) -> UnsafePointer<UInt8>? {
    var cursor = from
    while cursor < end, cursor.pointee >= 0x80 {
      let length = Word.sequenceLength(cursor, available: end - cursor)
      guard length > 0 else { return fail(.invalidUTF8, at: cursor, &failure) }
      cursor += length
    }
    return cursor
  }

  /// **Source** RFC 8259 §6.
  @inline(__always)
  func scanNumber(
    _ from: UnsafePointer<UInt8>, _ failure: inout ScanFailure?
  ) -> UnsafePointer<UInt8>? {
    var cursor = from
    if cursor.pointee == UInt8(ascii: "-") { cursor += 1 }
    guard cursor < end, Byte.isDigit(cursor.pointee) else {
      return fail(.expected("a digit"), at: cursor, &failure)
    }
    if cursor.pointee == UInt8(ascii: "0") { cursor += 1 } else { cursor = skipDigits(cursor) }
    guard cursor < end, cursor.pointee == UInt8(ascii: ".") || cursor.pointee | 0x20 == 0x65 else {
      return cursor
    }
    return scanFraction(cursor, &failure)
  }

  private func scanFraction(
    _ from: UnsafePointer<UInt8>, _ failure: inout ScanFailure?
  ) -> UnsafePointer<UInt8>? {
    var cursor = from
    if cursor.pointee == UInt8(ascii: ".") {
      guard cursor + 1 < end, Byte.isDigit(cursor[1]) else {
        return fail(.expected("a digit"), at: cursor + 1, &failure)
      }
      cursor = skipDigits(cursor + 1)
    }
    guard cursor < end, cursor.pointee | 0x20 == UInt8(ascii: "e") else { return cursor }
    cursor += 1
    if cursor < end, cursor.pointee == UInt8(ascii: "+") || cursor.pointee == UInt8(ascii: "-") {
      cursor += 1
    }
    guard cursor < end, Byte.isDigit(cursor.pointee) else {
      return fail(.expected("a digit"), at: cursor, &failure)
    }
    return skipDigits(cursor)
  }

  @inline(__always)
  private func skipDigits(_ from: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var cursor = from
    while cursor < end, Byte.isDigit(cursor.pointee) { cursor += 1 }
    return cursor
  }

  /// Scans `true`, `false` or `null`.
  @inline(__always)
  func scanLiteral(
    _ cursor: UnsafePointer<UInt8>, _ failure: inout ScanFailure?
  ) -> UnsafePointer<UInt8>? {
    if end - cursor >= 4 {
      let word = UnsafeRawPointer(cursor).loadUnaligned(as: UInt32.self)
      if word == Word.literalTrue || word == Word.literalNull { return cursor + 4 }
      if word == Word.literalFals, end - cursor >= 5, cursor[4] == UInt8(ascii: "e") {
        return cursor + 5
      }
    }
    return fail(.expected("a value"), at: cursor, &failure)
  }
}
