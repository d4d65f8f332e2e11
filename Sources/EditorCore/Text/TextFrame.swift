/// What the text editor takes away from a value's text and gives back to it.
struct TextFrame: Sendable, Equatable {
  /// How lines end.
  var newline: String
  /// The white space that every line but the first begins with.
  var indentation: [Character]

  /// The lines of a text without their ends and without the white space that all share.
  static func unframe(_ text: String) -> (TextFrame, lines: [[Character]]) {
    let newline = text.contains("\r\n") ? "\r\n" : "\n"
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(Array.init)
    let indentation = shared(by: lines.dropFirst())
    for index in lines.indices.dropFirst() { lines[index].removeFirst(indentation.count) }
    return (TextFrame(newline: newline, indentation: indentation), lines)
  }

  /// The text with the lines' ends and white space again.
  func framed(_ lines: [[Character]]) -> [UInt8] {
    let margin = String(indentation)
    var bytes: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes += newline.utf8 }
      if index > 0, !line.isEmpty { bytes += margin.utf8 }
      bytes += String(line).utf8
    }
    return bytes
  }

  private static func shared(by lines: ArraySlice<[Character]>) -> [Character] {
    guard let last = lines.last else { return [] }
    let margin = Array(last.prefix { $0 == " " || $0 == "\t" })
    return lines.allSatisfy { $0.starts(with: margin) } ? margin : []
  }
}
