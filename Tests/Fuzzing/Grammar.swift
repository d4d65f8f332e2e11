/// The grammar of RFC 8259, written down once more to check the parser against.
///
/// Slow and simple; shares nothing with the parser. A byte order mark in front is allowed.
struct Grammar {
  private let bytes: [UInt8]
  private var position = 0

  /// Whether the bytes are a JSON text in UTF-8.
  static func accepts(_ bytes: [UInt8]) -> Bool {
    guard String(validating: bytes, as: UTF8.self) != nil else { return false }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var grammar = Grammar(bytes: bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes)
    return grammar.acceptsText()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Containers are kept on a list, so that depth costs no stack.
  private mutating func acceptsText() -> Bool {
    var open: [UInt8] = []
    while true {
      skipSpace()
      if take("{") {
        skipSpace()
        if !take("}") {
          guard takeName() else { return false }
          open.append(0x7D)
          continue
        }
      } else if take("[") {
        skipSpace()
        if !take("]") {
          open.append(0x5D)
          continue
        }
      } else if !takeScalar() {
        return false
      }
      guard closeContainers(&open) else { return false }
      if open.isEmpty { return position == bytes.count }
    }
  }

  /// Reads what may follow a value, up to the comma before the next one.
  private mutating func closeContainers(_ open: inout [UInt8]) -> Bool {
    skipSpace()
    while let bracket = open.last {
      if take(",") {
        skipSpace()
        return bracket == 0x5D || takeName()
      }
      guard position < bytes.count, bytes[position] == bracket else { return false }
      position += 1
      open.removeLast()
      skipSpace()
    }
    return true
  }

  private mutating func takeName() -> Bool {
    guard takeString() else { return false }
    skipSpace()
    return take(":")
  }

  private mutating func takeScalar() -> Bool {
    for word in ["true", "false", "null"] where take(word) { return true }
    if position < bytes.count, bytes[position] == 0x22 { return takeString() }
    return takeNumber()
  }

  private mutating func takeString() -> Bool {
    guard take("\"") else { return false }
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case 0x22: return true
      case 0..<0x20: return false
      case 0x5C: if !takeEscape() { return false }
      default: break
      }
    }
    return false
  }

  private mutating func takeEscape() -> Bool {
    if take("u") {
      return (0..<4).allSatisfy { _ in takeDigit { Character($0).isHexDigit } }
    }
    return takeDigit { "\"\\/bfnrt".unicodeScalars.contains($0) }
  }

  private mutating func takeNumber() -> Bool {
    _ = take("-")
    guard take("0") || takeDigits() else { return false }
    if take("."), !takeDigits() { return false }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      return takeDigits()
    }
    return true
  }

  private mutating func takeDigits() -> Bool {
    guard takeDigit({ ("0"..."9").contains($0) }) else { return false }
    while takeDigit({ ("0"..."9").contains($0) }) {}
    return true
  }

  private mutating func takeDigit(_ fits: (Unicode.Scalar) -> Bool) -> Bool {
    guard position < bytes.count, bytes[position] < 0x80, fits(Unicode.Scalar(bytes[position]))
    else { return false }
    position += 1
    return true
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  private mutating func skipSpace() {
    while takeDigit({ " \t\n\r".unicodeScalars.contains($0) }) {}
  }
}
