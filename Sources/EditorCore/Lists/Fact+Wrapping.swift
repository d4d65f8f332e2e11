import TerminalModel

extension [Fact] {
  /// The facts with sentences that are too long for their row continued in rows of their own.
  ///
  /// **Units**: `columns` are characters.
  func wrapped(columns: Int) -> [Fact] { flatMap { $0.wrapped(columns: columns) } }
}

extension Fact {
  /// The fact in as many rows as it needs; the label stands in the first.
  fileprivate func wrapped(columns: Int) -> [Fact] {
    guard kind != .heading, kind != .literal, text.count > columns else { return [self] }
    var lines = [""]
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if line.count + 1 + word.count <= columns {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.enumerated().map {
      Fact($0.offset == 0 ? label : Self.continued, $0.element, kind)
    }
  }

  /// The label of a row that continues the one above.
  private static let continued = " "
}

extension State {
  /// The facts of the screen that tells who works on the document, as they are listed.
  var presenceRows: [Fact] { presenceFacts.wrapped(columns: Swift.max(20, size.columns - 18)) }
}
