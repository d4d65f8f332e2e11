/// Writes JSON text, members and elements on lines of their own.
struct LineWriter {
  /// A point in the text that can be gone back to.
  struct Mark {
    fileprivate let length: Int
    fileprivate let level: Int
    fileprivate let isFirst: Bool
  }

  /// What is nested more deeply is indented no further, so that the text grows as its content does.
  private static let deepestIndentation = 64

  private(set) var text: [UInt8] = []
  private var level = 0
  /// Whether nothing was written into the innermost container yet.
  private(set) var isFirst = true

  /// The white space that begins a line.
  var indentation: [UInt8] {
    [UInt8](repeating: UInt8(ascii: " "), count: 2 * min(level, Self.deepestIndentation))
  }

  var mark: Mark { Mark(length: text.count, level: level, isFirst: isFirst) }

  /// Takes back what was written behind a mark.
  mutating func takeBack(to mark: Mark) {
    text.removeSubrange(mark.length...)
    level = mark.level
    isFirst = mark.isFirst
  }

  mutating func open(_ bracket: String) {
    text += bracket.utf8
    level += 1
    isFirst = true
  }

  mutating func close(_ bracket: String) {
    level -= 1
    if !isFirst { breakLine() }
    text += bracket.utf8
    isFirst = false
  }

  /// Begins a member; the name is a token, quotes included.
  mutating func begin(_ name: [UInt8]) {
    separate()
    text += name
    text += ": ".utf8
  }

  /// Begins an element, or the line of a member.
  mutating func separate() {
    if !isFirst { text += ",".utf8 }
    isFirst = false
    breakLine()
  }

  mutating func append(_ literal: [UInt8]) {
    text += literal
  }

  mutating func member(_ name: [UInt8], _ literal: [UInt8]) {
    begin(name)
    append(literal)
  }

  private mutating func breakLine() {
    text += "\n".utf8
    text += indentation
  }
}
