import JSONSyntax

/// What the text editor takes away from a value's text and gives back to it.
struct TextFrame: Sendable, Equatable {
  /// How lines end.
  var newline = "\n"
  /// The white space that every line but the first begins with.
  var margin = ""
  /// Whether the value stands on one line, and is shown on several only while it is edited.
  var isLaidOut = false

  /// Bytes from which a container on one line is shown on several.
  static let laidOutLimit = 80

  /// The lines of a value's text, without their ends and without the white space that all share.
  static func unframe(_ literal: [UInt8]) -> (frame: TextFrame, lines: [String]) {
    let isContainer = literal.first == UInt8(ascii: "{") || literal.first == UInt8(ascii: "[")
    if isContainer, literal.count > laidOutLimit, !literal.contains(UInt8(ascii: "\n")) {
      return laidOut(literal)
    }
    return split(literal, dropsMargin: true)
  }

  /// The lines of a text as they stand.
  static func split(
    _ bytes: [UInt8], dropsMargin: Bool
  ) -> (frame: TextFrame, lines: [String]) {
    var frame = TextFrame()
    var ranges = lines(of: bytes)
    if ranges.count > 1, ranges.dropLast().allSatisfy({ bytes[$0].last == UInt8(ascii: "\r") }) {
      frame.newline = "\r\n"
      for index in ranges.indices.dropLast() {
        ranges[index] = ranges[index].lowerBound..<ranges[index].upperBound - 1
      }
    }
    let margin = dropsMargin ? shared(by: ranges.dropFirst(), of: bytes) : []
    frame.margin = String(decoding: margin, as: UTF8.self)
    var lines: [String] = []
    lines.reserveCapacity(ranges.count)
    for range in ranges {
      let dropped = lines.isEmpty ? 0 : min(margin.count, range.count)
      lines.append(String(decoding: bytes[range].dropFirst(dropped), as: UTF8.self))
    }
    return (frame, lines)
  }

  /// The text with the lines' ends and white space again.
  func framed(_ lines: TextLines) -> [UInt8] {
    lines.joined(by: newline, margin: margin)
  }

  private static func laidOut(_ literal: [UInt8]) -> (frame: TextFrame, lines: [String]) {
    let lines = split(indentedText(of: literal), dropsMargin: false).lines
    return (TextFrame(isLaidOut: lines.count > 1), lines)
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      ranges.append(start..<offset)
      start = offset + 1
    }
    return ranges + [start..<bytes.count]
  }

  /// The white space that the lines begin with; empty lines say nothing.
  private static func shared(by lines: ArraySlice<Range<Int>>, of bytes: [UInt8]) -> [UInt8] {
    guard let last = lines.last else { return [] }
    let margin = bytes[last].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let isShared = lines.allSatisfy { $0.isEmpty || bytes[$0].starts(with: margin) }
    return isShared ? Array(margin) : []
  }
}
