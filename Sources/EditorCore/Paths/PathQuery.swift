/// Letters that are looked for in paths in their order, with gaps between them.
///
/// Blanks do not count; case does when there is an upper-case letter.
struct PathQuery {
  let letters: [UInt8]
  private let isFolded: Bool

  init(_ text: String) {
    let letters = Array(text.utf8.filter { $0 != UInt8(ascii: " ") })
    isFolded = !letters.contains { (0x41...0x5A).contains($0) }
    self.letters = letters
  }

  /// How many of the first letters are found in a text, when so many were found before it.
  func advanced(_ found: Int, over text: ArraySlice<UInt8>) -> Int {
    var found = found
    for byte in text where found < letters.count && folded(byte) == letters[found] { found += 1 }
    return found
  }

  /// How many of the last letters are found in a text.
  func lastLetters(in text: ArraySlice<UInt8>) -> Int {
    var found = 0
    for byte in text.reversed() where found < letters.count {
      if folded(byte) == letters[letters.count - 1 - found] { found += 1 }
    }
    return found
  }

  /// How well a path fits whose last part begins at an offset, and where the letters stand in it.
  ///
  /// Letters in one piece, at the beginning of words and in the last part count more; so does a
  /// short path.
  func match(_ path: [UInt8], lastPart: Int) -> (score: Int, places: [Int])? {
    guard let places = piece(in: path, from: lastPart) ?? scattered(in: path) else { return nil }
    var score = -path.count / 4
    for (index, place) in places.enumerated() {
      if place >= lastPart { score += 4 }
      if index > 0, places[index - 1] == place - 1 { score += 8 }
      if isWordStart(place, in: path) { score += 10 }
    }
    if places.count == path.count - lastPart, places.first == lastPart { score += 40 }
    return (score, places)
  }

  /// All letters in one piece: the first one that begins a word, else the first one.
  private func piece(in path: [UInt8], from start: Int) -> [Int]? {
    guard path.count - start >= letters.count else { return nil }
    var found: Int?
    for place in start...(path.count - letters.count) {
      let isHere = letters.indices.allSatisfy { folded(path[place + $0]) == letters[$0] }
      guard isHere else { continue }
      found = found ?? place
      if isWordStart(place, in: path) {
        found = place
        break
      }
    }
    return found.map { Array($0..<$0 + letters.count) }
  }

  /// The letters in their order, as near to the end as they can be.
  private func scattered(in path: [UInt8]) -> [Int]? {
    var places: [Int] = []
    var wanted = letters.count - 1
    for place in path.indices.reversed() where wanted >= 0 {
      guard folded(path[place]) == letters[wanted] else { continue }
      places.append(place)
      wanted -= 1
    }
    return wanted < 0 ? places.reversed() : nil
  }

  private func isWordStart(_ place: Int, in path: [UInt8]) -> Bool {
    guard place > 0 else { return true }
    let (before, here) = (path[place - 1], path[place])
    if !Self.isWordPart(before) { return Self.isWordPart(here) }
    return (0x61...0x7A).contains(before) && (0x41...0x5A).contains(here)
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    case _: false
    }
  }

  private func folded(_ byte: UInt8) -> UInt8 {
    isFolded && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
