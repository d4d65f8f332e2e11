/// Runs a program over a text: all ways at once, a character at a time.
///
/// **Complexity**: O(text · program), whatever the expression: nothing is ever tried again.
///
/// **Source**: K. Thompson, Regular Expression Search Algorithm, CACM 1968; the machine with
/// remembered places is the one that R. Cox ascribes to R. Pike.
struct ExpressionMatcher: Sendable {
  let program: ExpressionProgram
  /// The places of the last match, two for the whole and for each group; -1 for what took no part.
  private(set) var slots: [Int]
  private var current: Threads
  private var following: Threads

  /// A matcher that says where matches are.
  init(_ program: ExpressionProgram) { self.init(program, slotCount: program.slotCount) }

  /// A matcher that only says whether there is a match: a faster one, without ``slots``.
  init(testing program: ExpressionProgram) { self.init(program, slotCount: 0) }

  private init(_ program: ExpressionProgram, slotCount: Int) {
    self.program = program
    slots = Array(repeating: -1, count: slotCount)
    current = Threads(program, slotCount: slotCount)
    following = current
  }

  /// Looks for the first match from an offset on; ``slots`` says where it is.
  mutating func find(in text: Span<UInt8>, from start: Int) -> Bool {
    var hasMatch = false
    var offset = start
    current.removeAll()
    while true {
      if current.isEmpty {
        if hasMatch { return true }
        offset = nextBeginning(in: text, from: offset)
        if offset > text.count { return false }
      }
      if !hasMatch { current.begin(program, in: text, at: offset) }
      let (value, length) = text.codePoint(at: offset)
      following.removeAll()
      if step(over: value, in: text, to: offset + length) {
        hasMatch = true
        if slots.isEmpty { return true }
      }
      swap(&current, &following)
      if length == 0 { return hasMatch }
      offset += length
    }
  }

  /// The first offset where a match can begin.
  private func nextBeginning(in text: Span<UInt8>, from start: Int) -> Int {
    guard let first = program.firstASCII else { return start }
    var offset = start
    while offset < text.count, text[offset] < 0x80, !first[Int(text[offset])] { offset += 1 }
    return offset < text.count ? offset : text.count + 1
  }

  /// Takes every way over a code point, `nil` at the end of the text; whether one came to a match.
  private mutating func step(over value: UInt32?, in text: Span<UInt8>, to offset: Int) -> Bool {
    let folded = program.isFolded ? value?.lowercased : value
    for index in 0..<current.count {
      let place = current.place(at: index)
      let isTaken: Bool
      switch program.steps[place] {
      case .scalar(let wanted): isTaken = folded == wanted
      case .set(let set): isTaken = folded.map { program.sets[set].contains($0) } ?? false
      case .match:
        slots = current.slots(of: place)
        return true
      case .split, .jump, .save, .assertion: isTaken = false
      }
      if isTaken {
        following.add(place + 1, program, current.slots(of: place), in: text, at: offset)
      }
    }
    return false
  }
}

/// The ways that are still open, the preferred ones first; each step at most once.
private struct Threads: Sendable {
  private(set) var count = 0
  private var places: [Int]
  /// Where in `places` a step stands, if it does.
  private var indices: [Int]
  private var saved: [Int]
  private let slotCount: Int
  private var open: [Order] = []

  /// What is still to be done while the steps are followed that take no character.
  private enum Order: Sendable {
    case follow(Int)
    case restore(slot: Int, Int)
  }

  init(_ program: ExpressionProgram, slotCount: Int) {
    places = Array(repeating: 0, count: program.steps.count)
    indices = places
    self.slotCount = slotCount
    saved = Array(repeating: -1, count: program.steps.count * slotCount)
  }

  var isEmpty: Bool { count == 0 }

  mutating func removeAll() { count = 0 }

  func place(at index: Int) -> Int { places[index] }

  func slots(of place: Int) -> [Int] {
    Array(saved[place * slotCount..<(place + 1) * slotCount])
  }

  /// Begins a new way.
  mutating func begin(_ program: ExpressionProgram, in text: Span<UInt8>, at offset: Int) {
    add(0, program, Array(repeating: -1, count: slotCount), in: text, at: offset)
  }

  /// Adds a way, and those it leads to without taking a character.
  mutating func add(
    _ start: Int, _ program: ExpressionProgram, _ slots: [Int], in text: Span<UInt8>,
    at offset: Int
  ) {
    var slots = slots
    open.append(.follow(start))
    while let order = open.popLast() {
      switch order {
      case .restore(let slot, let value): slots[slot] = value
      case .follow(let place):
        guard !contains(place) else { continue }
        insert(place)
        switch program.steps[place] {
        case .jump(let target): open.append(.follow(target))
        case .split(let one, let other):
          open.append(.follow(other))
          open.append(.follow(one))
        case .save where slotCount == 0: open.append(.follow(place + 1))
        case .save(let slot):
          open.append(.restore(slot: slot, slots[slot]))
          slots[slot] = offset
          open.append(.follow(place + 1))
        case .assertion(let assertion):
          if text.holds(assertion, at: offset) { open.append(.follow(place + 1)) }
        case .scalar, .set, .match:
          for slot in 0..<slotCount { saved[place * slotCount + slot] = slots[slot] }
        }
      }
    }
  }

  private func contains(_ place: Int) -> Bool {
    let index = indices[place]
    return index < count && places[index] == place
  }

  private mutating func insert(_ place: Int) {
    places[count] = place
    indices[place] = count
    count += 1
  }
}

extension Span<UInt8> {
  /// The code point at an offset and its length; lone surrogates and stray bytes count as such.
  func codePoint(at offset: Int) -> (value: UInt32?, length: Int) {
    guard offset < count else { return (nil, 0) }
    let lead = self[offset]
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, offset + length <= count else { return (UInt32(lead), 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(self[offset + index] & 0x3F) }
    return (value, length)
  }

  fileprivate func holds(_ assertion: ExpressionNode.Assertion, at offset: Int) -> Bool {
    switch assertion {
    case .start: return offset == 0
    case .end: return offset == count
    case .wordBoundary: return isWordBoundary(offset)
    case .noWordBoundary: return !isWordBoundary(offset)
    }
  }

  private func isWordBoundary(_ offset: Int) -> Bool {
    let behind = codePoint(at: offset).value?.isWordPart ?? false
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    let before = offset > 0 ? codePoint(at: start).value?.isWordPart ?? false : false
    return before != behind
  }
}
