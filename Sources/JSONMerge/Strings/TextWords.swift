/// Where the words of a text stand, each with the white space before it.
///
/// White space at the end is a token of its own. Only ASCII counts as white space, so that what a
/// no-break space holds together stays together.
func wordRanges(of content: [UInt8]) -> [Range<Int>] {
  var words: [Range<Int>] = []
  var start = 0
  var isInWord = false
  for index in content.indices {
    let isSpace = isWhiteSpace(content[index])
    if isSpace, isInWord {
      words.append(start..<index)
      start = index
    }
    isInWord = !isSpace
  }
  if start < content.count || words.isEmpty { words.append(start..<content.count) }
  return words
}

/// Where the words, the stretches of white space and the single other signs of a text stand.
func pieceRanges(of content: [UInt8]) -> [Range<Int>] {
  var pieces: [Range<Int>] = []
  for index in content.indices {
    if let last = pieces.last, areOnePiece(content[last.lowerBound], content[index]) {
      pieces[pieces.count - 1] = last.lowerBound..<(index + 1)
    } else {
      pieces.append(index..<(index + 1))
    }
  }
  return pieces.isEmpty ? [0..<0] : pieces
}

private func areOnePiece(_ first: UInt8, _ next: UInt8) -> Bool {
  isWhiteSpace(first) && isWhiteSpace(next) || isPartOfWord(first) && isPartOfWord(next)
}

/// Whether a byte is an ASCII letter or digit, or part of a character beyond ASCII.
private func isPartOfWord(_ byte: UInt8) -> Bool {
  byte >= 0x80 || isDigit(byte)
    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

/// The number of words of a text.
func wordCount(of content: [UInt8]) -> Int {
  let ranges = wordRanges(of: content)
  guard let last = ranges.last else { return 0 }
  return ranges.count - (content[last].allSatisfy(isWhiteSpace) ? 1 : 0)
}

/// The words with those united that make up one date, version or measure.
///
/// Two numerals with no more than one word between them belong together: in `21 November 2026` no
/// part can be changed apart from the others.
func unitedNumerals(_ words: [Range<Int>], in content: [UInt8]) -> [Range<Int>] {
  let mostWordsBetween = 1
  var united: [Range<Int>] = []
  var wordsSinceNumeral: Int?
  for word in words {
    let isNumeral = isNumeral(content[word])
    if isNumeral, let between = wordsSinceNumeral, between <= mostWordsBetween {
      let first = united[united.count - 1 - between].lowerBound
      united.removeLast(between + 1)
      united.append(first..<word.upperBound)
    } else {
      united.append(word)
    }
    wordsSinceNumeral = isNumeral ? 0 : wordsSinceNumeral.map { $0 + 1 }
  }
  return united
}

/// Whether the first letter or digit of a word is a digit.
private func isNumeral(_ word: ArraySlice<UInt8>) -> Bool {
  let first = word.first(where: isPartOfWord)
  return first.map(isDigit) ?? false
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isWhiteSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
}
