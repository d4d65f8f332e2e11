/// Asks what to look for in the text.
func beginTextSearch(_ state: inout State) -> [Effect] {
  state.input = .textSearch(LineEditor())
  return []
}

/// What to look for was typed.
func acceptTextSearch(_ state: inout State, _ query: String) -> [Effect] {
  if !query.isEmpty { state.textWork.query = query }
  return searchText(&state, isBackward: false)
}

/// Goes to the next match and selects it; a capital letter in the query makes case matter.
func searchText(_ state: inout State, isBackward: Bool) -> [Effect] {
  guard let editor = state.text else { return [] }
  guard let query = TextQuery(state.textWork.query) else {
    return refuse(&state, "Nothing was looked for yet: ^F asks.")
  }
  guard let match = editor.match(of: query, isBackward: isBackward) else {
    return refuse(&state, "\(state.textWork.query) is not in this text.")
  }
  let wraps = isBackward ? match.lowerBound > editor.cursor : match.lowerBound < editor.cursor
  state.text?.move(to: match.upperBound)
  state.text?.anchor = match.lowerBound
  let rows = textHeight(state)
  state.text?.scroll(rows: rows)
  state.message = wraps ? Message(.information, "Went on at the other end of the text.") : nil
  return []
}

/// What is looked for in the text editor.
struct TextQuery {
  private let bytes: [UInt8]
  private let foldsCase: Bool

  /// A query; `nil` for no text.
  init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    foldsCase = !text.contains { $0.isUppercase }
    bytes = Array(text.utf8)
  }

  /// The columns of the first match in a line, or of the last one, that lies within a range.
  func match(in line: String, within range: Range<Int>, isBackward: Bool) -> Range<Int>? {
    var line = line
    return line.withUTF8 { text in
      let last = min(range.upperBound, text.count) - bytes.count
      guard last >= range.lowerBound else { return nil }
      let starts = range.lowerBound...last
      let start =
        isBackward
        ? starts.last { stands(in: text, at: $0) } : starts.first { stands(in: text, at: $0) }
      return start.map { $0..<$0 + bytes.count }
    }
  }

  private func stands(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for offset in bytes.indices {
      let byte = text[start + offset]
      let isCapital = foldsCase && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      if (isCapital ? byte + 32 : byte) != bytes[offset] { return false }
    }
    return true
  }
}

extension TextEditor {
  /// The next match from the cursor on, at the other end when there is none before.
  ///
  /// **Complexity**: O(n) in what is looked through.
  func match(of query: TextQuery, isBackward: Bool) -> Range<TextPosition>? {
    let place = isBackward ? selection?.lowerBound ?? cursor : cursor
    let ahead = isBackward ? 0..<place.column : place.column..<Int.max
    if let match = match(of: query, line: place.line, within: ahead, isBackward) { return match }
    for distance in 1..<max(1, lines.count) {
      let number = (place.line + (isBackward ? lines.count - distance : distance)) % lines.count
      if let match = match(of: query, line: number, within: 0..<Int.max, isBackward) {
        return match
      }
    }
    return match(of: query, line: place.line, within: 0..<Int.max, isBackward)
  }

  private func match(
    of query: TextQuery, line: Int, within range: Range<Int>, _ isBackward: Bool
  ) -> Range<TextPosition>? {
    query.match(in: lines[line], within: range, isBackward: isBackward).map {
      TextPosition(
        line: line, column: $0.lowerBound)..<TextPosition(
          line: line, column: $0.upperBound)
    }
  }
}
