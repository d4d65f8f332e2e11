/// What ends a line in the versions of a string.
enum TextNewline: Equatable {
  case lineFeed
  /// Carriage return and line feed; where only some lines end so, the first is part of its line.
  case carriageReturnLineFeed

  private static let lineFeedByte = UInt8(ascii: "\n")
  private static let carriageReturnByte = UInt8(ascii: "\r")

  /// The newline of all versions of a string; nil when one of them has none.
  init?(of versions: [[UInt8]]) {
    guard versions.allSatisfy({ $0.contains(Self.lineFeedByte) }) else { return nil }
    self = versions.allSatisfy(Self.isWindows) ? .carriageReturnLineFeed : .lineFeed
  }

  private static func isWindows(_ content: [UInt8]) -> Bool {
    content.indices.allSatisfy { index in
      content[index] != lineFeedByte || (index > 0 && content[index - 1] == carriageReturnByte)
    }
  }

  /// The newline as JSON writes it.
  var literal: [UInt8] {
    switch self {
    case .lineFeed: Array(#"\n"#.utf8)
    case .carriageReturnLineFeed: Array(#"\r\n"#.utf8)
    }
  }

  /// Where the lines of a text stand, without their newlines.
  func lines(of content: [UInt8]) -> [Range<Int>] {
    let length = self == .lineFeed ? 1 : 2
    var lines: [Range<Int>] = []
    var start = 0
    for index in content.indices where content[index] == Self.lineFeedByte {
      lines.append(start..<(index + 1 - length))
      start = index + 1
    }
    lines.append(start..<content.count)
    return lines
  }
}
