import JSONSyntax

/// Writes nested objects, each member on a line of its own.
struct MemberWriter {
  /// Lines of members that are nested more deeply are indented no further.
  private static let deepestIndentation = 64

  private(set) var text: [UInt8] = []
  private var level = 0
  private var isFirst = true

  /// Opens an object; without a name for the outermost one.
  ///
  /// Gives what `close(at:isFirst:)` needs to take the object back if nothing comes into it.
  mutating func open(_ name: [UInt8]) -> (start: Int, isFirst: Bool) {
    let before = (text.count, isFirst)
    begin(name)
    text.append(UInt8(ascii: "{"))
    level += 1
    isFirst = true
    return before
  }

  /// Closes an object, or takes it back when it has no members and is not the outermost one.
  mutating func close(at start: Int, isFirst wasFirst: Bool) {
    level -= 1
    if isFirst, level > 0 {
      text.removeSubrange(start...)
      isFirst = wasFirst
      return
    }
    if !isFirst { breakLine() }
    text.append(UInt8(ascii: "}"))
    isFirst = false
  }

  mutating func member(_ name: [UInt8], _ value: JSONNode) {
    begin(name)
    text += value.literal(indentedBy: indentation)
  }

  mutating func member(_ name: [UInt8], _ literal: [UInt8]) {
    begin(name)
    text += literal
  }

  private mutating func begin(_ name: [UInt8]) {
    guard level > 0 else { return }
    if !isFirst { text.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
    text += name
    text += ": ".utf8
  }

  private mutating func breakLine() {
    text += "\n".utf8
    text += indentation
  }

  private var indentation: [UInt8] {
    [UInt8](repeating: UInt8(ascii: " "), count: 2 * min(level, Self.deepestIndentation))
  }
}
