/// The tokens of some versions as numbers, equal where the code units are equal.
func symbols(of versions: [TextTokens]) -> [[Int]] {
  var numbers: [ArraySlice<UInt8>: Int] = [:]
  return versions.map { tokens in
    (0..<tokens.count).map { index in
      let content = tokens.content(index)
      if let number = numbers[content] { return number }
      numbers[content] = numbers.count
      return numbers.count - 1
    }
  }
}
