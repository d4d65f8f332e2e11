import JSONSyntax

/// The line on which each value of a parsed text begins.
struct SourceLines {
  /// Lines, 1-based, by the rank of the value: its place in reading order.
  private let lines: [Int]

  /// The lines of a text that is known to be JSON.
  init(_ text: [UInt8]) {
    var lines: [Int] = []
    var line = 1
    var place = 0
    while place < text.count {
      let start = place
      place = Self.end(of: text, from: start)
      let isValue = Self.beginsValue(text[start]) && !Self.isName(text, upTo: place)
      if isValue { lines.append(line) }
      if text[start] == UInt8(ascii: "\n") { line += 1 }
    }
    self.lines = lines
  }

  /// The line of the value with a rank.
  subscript(rank: Int) -> Int { lines.indices.contains(rank) ? lines[rank] : 1 }

  /// Where the token that begins at a place ends; every other byte is a token of its own.
  private static func end(of text: [UInt8], from start: Int) -> Int {
    var place = start + 1
    if text[start] == UInt8(ascii: "\"") {
      while place < text.count, text[place] != UInt8(ascii: "\"") {
        place += text[place] == UInt8(ascii: "\\") ? 2 : 1
      }
      return place + 1
    }
    guard isWord(text[start]) else { return place }
    while place < text.count, isWord(text[place]) { place += 1 }
    return place
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private static func beginsValue(_ byte: UInt8) -> Bool {
    isWord(byte) || [UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "[")].contains(byte)
  }

  /// Whether a colon follows: the token is the name of a member.
  private static func isName(_ text: [UInt8], upTo end: Int) -> Bool {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    let next = text[min(end, text.count)...].first { !blanks.contains($0) }
    return next == UInt8(ascii: ":")
  }
}

/// A value of a configuration file with its line.
struct PlacedNode {
  let node: JSONNode
  private let rank: Int
  private let lines: SourceLines

  /// The whole of a document.
  init(_ document: JSONDocument) {
    self.init(node: document.root, rank: 0, lines: SourceLines(document.serialized()))
  }

  private init(node: JSONNode, rank: Int, lines: SourceLines) {
    self.node = node
    self.rank = rank
    self.lines = lines
  }

  /// The line on which it begins, 1-based.
  var line: Int { lines[rank] }

  /// The children with their names; those of an array have none.
  var members: [(name: String, value: PlacedNode)] {
    var next = rank + 1
    return node.members.map { member in
      defer { next += member.value.valueCount }
      return (
        member.name?.description ?? "",
        PlacedNode(node: member.value, rank: next, lines: lines)
      )
    }
  }

  /// The text of a string; `nil` for other kinds.
  var text: String? { node.string?.description }

  /// The value of a number; `nil` for other kinds.
  var number: Double? {
    node.kind == .number ? Double(String(decoding: node.literal, as: UTF8.self)) : nil
  }
}
