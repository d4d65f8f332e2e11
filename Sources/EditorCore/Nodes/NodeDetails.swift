import JSONSyntax

/// Everything that can be said of the value under the cursor.
struct NodeDetails {
  /// How many code points and lines of text are listed.
  static let listLimit = 1_024
  /// How many bytes of a value are looked at.
  static let byteLimit = 1 << 20

  private let state: State
  private let row: VisibleRow
  private let node: JSONNode

  /// Details of the cursor's row; `nil` without a document.
  init?(_ state: State) {
    guard let row = state.cursorRow else { return nil }
    self.state = state
    self.row = row
    node = row.node
  }

  /// The facts, the most useful ones first.
  ///
  /// **Complexity**: O(``byteLimit``).
  var facts: [Fact] { place + value + comparison + written + codePoints }

  private var place: [Fact] {
    guard let document = state.document else { return [] }
    let pointer =
      switch row.row {
      case .value(let path): document.mine.pointer(to: path).description
      case .deleted(let ghost): document.base.document.pointer(to: ghost.base).description
      }
    var facts = [Fact.heading("PLACE"), Fact("pointer", pointer.isEmpty ? "the root" : pointer)]
    if let name = row.nameLiteral, name.contains(UInt8(ascii: "\\")) {
      facts.append(Fact("name", String(decoding: name, as: UTF8.self), .literal))
    }
    if let index = row.index { facts.append(Fact("index", "\(index)")) }
    if state.names.repeated.members.contains(node.id) {
      facts.append(
        Fact("repeated", "this name stands twice here: readers disagree which one holds", .warning))
    }
    facts.append(Fact("depth", "\(row.depth)"))
    if let number = row.number { facts.append(Fact("row", "\(number)")) }
    return facts
  }

  private var value: [Fact] {
    let head = [Fact.heading("VALUE"), Fact("type", node.kind.word)]
    return head + kindFacts + [Fact("written in", bytes(node.byteCount))]
  }

  private var kindFacts: [Fact] {
    switch node.kind {
    case .string: isLarge ? [tooLarge] : StringDetails(node).facts
    case .number: isLarge ? [tooLarge] : NumberDetails(node).facts
    case .object, .array: containerFacts
    case .boolean, .null: []
    }
  }

  private var containerFacts: [Fact] {
    let noun = node.kind == .object ? "member" : "element"
    var facts = [
      Fact("holds", counted(node.count, noun)),
      Fact("in all", counted(node.valueCount, "value")),
    ]
    if let name = repeatedName {
      facts.append(
        Fact("repeated", "\(name) stands here more than once: readers disagree", .warning))
    }
    return facts
  }

  /// The first name that an object has twice; large objects are not searched.
  private var repeatedName: String? {
    guard node.kind == .object, node.count <= 10_000 else { return nil }
    var names: Set<JSONString> = []
    for member in node.members {
      if let name = member.name, !names.insert(name).inserted { return name.description }
    }
    return nil
  }

  private var comparison: [Fact] {
    guard let marks = state.document?.marks(for: row.row, isOpen: false) else { return [] }
    var facts: [Fact] = []
    if let note = marks.myNote { facts.append(Fact("mine", note, .mine)) }
    if let note = marks.theirNote {
      let words = note.hasPrefix("theirs ") ? String(note.dropFirst(7)) : note
      facts.append(Fact("theirs", words, .theirs))
    }
    return facts.isEmpty ? [] : [Fact.heading("COMPARED WITH BASE")] + facts
  }

  private var written: [Fact] {
    let literal = node.byteCount <= Self.byteLimit ? node.literal : []
    let lines = literal.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let shown = lines.prefix(200).map { line in
      let isCut = line.count > 1_000
      return Fact(
        "", String(decoding: line.prefix(1_000), as: UTF8.self) + (isCut ? " ..." : ""), .literal)
    }
    let more = lines.count - shown.count
    return [Fact.heading("AS WRITTEN")] + (literal.isEmpty ? [tooLarge] : shown)
      + (more > 0 ? [Fact("", "and \(counted(more, "line")) more")] : [])
  }

  private var codePoints: [Fact] {
    guard node.kind == .string, !isLarge, let string = node.string, !string.isEmpty else {
      return []
    }
    return [Fact.heading("CODE POINTS")] + CodePointList(string, limit: Self.listLimit).facts
  }

  private var isLarge: Bool { node.byteCount > Self.byteLimit }

  private var tooLarge: Fact {
    Fact("", "The value is longer than \(Self.byteLimit >> 20) MiB: not looked into.")
  }

  private func bytes(_ count: Int) -> String { counted(count, "byte") }
}
