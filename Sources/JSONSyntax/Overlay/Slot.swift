/// Text between values: white space, as a piece of some text.
struct Trivia: Sendable {
  let text: SourceText
  let lower: UInt32
  let upper: UInt32

  var count: Int { Int(upper - lower) }
  var bytes: ArraySlice<UInt8> { text.bytes[Int(lower)..<Int(upper)] }

  /// No bytes, as part of the same text.
  var emptied: Trivia { Trivia(text: text, lower: lower, upper: lower) }

  init(text: SourceText, lower: UInt32, upper: UInt32) {
    self.text = text
    self.lower = lower
    self.upper = upper
  }

  init(_ bytes: [UInt8]) {
    self.init(text: SourceText(trivia: bytes), lower: 0, upper: UInt32(bytes.count))
  }
}

/// The text around a child of a container.
///
/// **Shape** The head is the leading white space, the name (empty in arrays) and the colon with the
/// white space around it. The tail is what follows the value up to its comma, the comma included;
/// an empty tail stands for a bare comma. Behind the last child no tail is written.
struct Slot: Sendable {
  let text: SourceText
  let lower: UInt32
  let nameLower: UInt32
  let nameUpper: UInt32
  let upper: UInt32
  let tailLower: UInt32
  let tailUpper: UInt32

  var leading: ArraySlice<UInt8> { text.bytes[Int(lower)..<Int(nameLower)] }
  var name: ArraySlice<UInt8> { text.bytes[Int(nameLower)..<Int(nameUpper)] }
  var colon: ArraySlice<UInt8> { text.bytes[Int(nameUpper)..<Int(upper)] }
  var head: ArraySlice<UInt8> { text.bytes[Int(lower)..<Int(upper)] }
  var tail: ArraySlice<UInt8> { text.bytes[Int(tailLower)..<Int(tailUpper)] }
  var hasName: Bool { nameLower < nameUpper }
  var headCount: Int { Int(upper - lower) }
  var tailCount: Int { max(1, Int(tailUpper - tailLower)) }

  func isIdentical(to other: Slot) -> Bool {
    text === other.text && lower == other.lower && upper == other.upper
  }
}

extension Slot {
  /// A slot of new text; without a tail, a bare comma follows the value.
  init(
    leading: some Collection<UInt8>, name: some Collection<UInt8>, colon: some Collection<UInt8>,
    tail: some Collection<UInt8> = []
  ) {
    let nameLower = UInt32(leading.count)
    let nameUpper = nameLower + UInt32(name.count)
    let upper = nameUpper + UInt32(colon.count)
    self.init(
      text: SourceText(trivia: Array(leading) + Array(name) + Array(colon) + Array(tail)),
      lower: 0, nameLower: nameLower, nameUpper: nameUpper, upper: upper,
      tailLower: upper, tailUpper: upper + UInt32(tail.count))
  }

  /// The same slot behind other white space; itself when nothing changes.
  func led(by leading: some Collection<UInt8>) -> Slot {
    self.leading.elementsEqual(leading)
      ? self : Slot(leading: leading, name: name, colon: colon, tail: tail)
  }

  /// The same slot with another name.
  func named(_ name: [UInt8]) -> Slot {
    Slot(leading: leading, name: name, colon: colon, tail: tail)
  }
}

extension Trivia {
  func isIdentical(to other: Trivia) -> Bool {
    text.sharesBytes(with: other.text) && lower == other.lower && upper == other.upper
  }
}
