/// What a person types to find something by a part of its name: words, each of which must be found.
///
/// A word is found as it stands, or as letters in their order with gaps; upper and lower case are alike.
public struct FuzzyQuery: Sendable, Equatable {
  private let words: [[Character]]

  /// A query of words, apart by blanks.
  public init(_ text: String) {
    words = text.lowercased().split(separator: " ").map(Array.init)
  }

  /// Whether everything is found.
  public var isEmpty: Bool { words.isEmpty }

  /// How well a name fits; `nil` when a word is not in it.
  ///
  /// **Complexity**: O(name · words).
  public func match(_ name: String) -> FuzzyMatch? {
    // Characters are compared one by one, so that places in the lower case are those of the name.
    let letters = name.map(\.folded)
    var score = -letters.count / 8
    var places: Set<Int> = []
    var isWhole = true
    for word in words {
      guard let found = Self.whole(word, in: letters) ?? Self.scattered(word, in: letters) else {
        return nil
      }
      score += found.score
      isWhole = isWhole && found.isWhole
      places.formUnion(found.places)
    }
    return FuzzyMatch(score: score, places: places.sorted(), isWhole: isWhole)
  }

  /// The word in one piece: best at the start of the name, then at the start of a word.
  private static func whole(_ word: [Character], in letters: [Character]) -> FuzzyMatch? {
    guard word.count <= letters.count else { return nil }
    var best: FuzzyMatch?
    for start in 0...(letters.count - word.count)
    where letters[start..<start + word.count].elementsEqual(word) {
      let end = start + word.count
      let endsWord = end == letters.count || !letters[end].isWordPart
      let beginsWord = start == 0 || !letters[start - 1].isWordPart
      let score = 60 + (beginsWord ? 40 : 0) + (start == 0 ? 10 : 0) + (endsWord ? 10 : 0)
      if score > best?.score ?? 0 {
        best = FuzzyMatch(score: score, places: Array(start..<end), isWhole: true)
      }
    }
    return best
  }

  /// The letters in their order, the first one at the start of a word.
  private static func scattered(_ word: [Character], in letters: [Character]) -> FuzzyMatch? {
    var best: FuzzyMatch?
    for start in letters.indices
    where letters[start] == word[0] && (start == 0 || !letters[start - 1].isWordPart) {
      var places: [Int] = []
      var place = start
      for letter in word {
        guard let next = letters[place...].firstIndex(of: letter) else { break }
        places.append(next)
        place = next + 1
      }
      guard places.count == word.count, let last = places.last else { continue }
      let starts = places.count { $0 == 0 || !letters[$0 - 1].isWordPart }
      let score = 40 + 4 * starts - (last - start + 1 - word.count)
      if score > max(0, best?.score ?? 0) {
        best = FuzzyMatch(score: score, places: places, isWhole: false)
      }
    }
    return best
  }
}

/// How well a name fits what was typed.
public struct FuzzyMatch: Sendable, Hashable {
  /// Higher is better.
  public let score: Int
  /// The characters of the name that were typed, by their place, ascending.
  public let places: [Int]
  /// Whether each word stands in it in one piece.
  public let isWhole: Bool
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }

  /// The character in lower case.
  fileprivate var folded: Character {
    guard let ascii = asciiValue else { return lowercased().first ?? self }
    return (0x41...0x5A).contains(ascii) ? Character(Unicode.Scalar(ascii + 0x20)) : self
  }
}
