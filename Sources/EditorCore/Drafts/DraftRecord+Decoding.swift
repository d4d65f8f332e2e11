import JSONMerge
import JSONSyntax

extension DraftRecord {
  /// The record that was encoded; `nil` for anything else, such as a kind of a later version.
  public init?(decoding bytes: [UInt8]) {
    // A record may hold a value as deep as a document may be.
    let limits = JSONLimits(maximumDepth: JSONLimits().maximumDepth + 16)
    // Bytes that are no record are an outcome here: the caller counts them.
    guard let document = try? JSONDocument(parsing: bytes, limits: limits),
      let reader = RecordReader(document.root), let record = Self.read(reader)
    else { return nil }
    self = record
  }

  private static func read(_ reader: RecordReader) -> DraftRecord? {
    switch reader.string("do") {
    case "edit": Transaction(reader).map(DraftRecord.edit)
    case "undo": .undo
    case "redo": .redo
    case "restored": RestoredVersion(reader).map(DraftRecord.restored)
    case "input" where reader.value("target") == nil: .input(nil)
    case "input": InlineEdit(reader).map(DraftRecord.input)
    case "text": TextStep(reader).map(DraftRecord.text)
    case "decisions": DecisionStep(reader).map(DraftRecord.decisions)
    case "matching": reader.objects("rules", MatchRule.read).map(DraftRecord.matching)
    case "merge": MergeStep(reader).map(DraftRecord.merge)
    case "saveBegan": .saveBegan(SaveMark(reader))
    case "saveEnded": .saveEnded
    default: nil
    }
  }
}

extension MatchRule {
  fileprivate static func read(_ reader: RecordReader) -> MatchRule? {
    guard let nodes = reader.values("pattern") else { return nil }
    let tokens = nodes.compactMap(\.string)
    guard tokens.count == nodes.count else { return nil }
    let pattern = JSONPointer(tokens: tokens)
    if let name = reader.units("member") { return MatchRule(pattern: pattern, mode: .key(name)) }
    switch reader.string("by") {
    case "value": return MatchRule(pattern: pattern, mode: .uniqueStrings)
    case "index": return MatchRule(pattern: pattern, mode: .sequence)
    default: return reader.value("by") == nil ? MatchRule(pattern: pattern, mode: nil) : nil
    }
  }
}

extension Transaction {
  fileprivate init?(_ reader: RecordReader) {
    guard let label = reader.string("label"), let cursor = reader.path("cursor"),
      let edits = reader.objects("edits", JSONEdit.read)
    else { return nil }
    self.init(label: label, edits: edits, cursor: cursor)
  }
}

extension JSONEdit {
  fileprivate static func read(_ reader: RecordReader) -> JSONEdit? {
    if let path = reader.path("replace"), let value = reader.fragment("value") {
      return .replace(path, value)
    }
    if let parent = reader.path("insert"), let index = reader.number("at"),
      let value = reader.fragment("value")
    {
      return .insert(
        into: parent, at: index, name: reader.units("name"), value)
    }
    if let path = reader.path("remove") { return .remove(path) }
    if let path = reader.path("rename"), let name = reader.units("name") {
      return .rename(path, to: name)
    }
    if let path = reader.path("move"), let parent = reader.path("into"),
      let index = reader.number("at")
    {
      return .move(from: path, into: parent, at: index, name: reader.units("name"))
    }
    return nil
  }
}

extension RestoredVersion {
  fileprivate init?(_ reader: RecordReader) {
    guard let word = reader.string("motion"),
      let motion = Motion.allCases.first(where: { $0.word == word }),
      let label = reader.string("label"), let cursor = reader.path("cursor"),
      let document = reader.units("document")
    else { return nil }
    self.init(motion: motion, label: label, cursor: cursor, bytes: document.wtf8)
  }
}

extension InlineEdit {
  fileprivate init?(_ reader: RecordReader) {
    guard let target = reader.object("target").flatMap(Target.read),
      let text = reader.string("line"), let cursor = reader.number("cursor"),
      let isString = reader.boolean("isString")
    else { return nil }
    self.init(
      target: target, line: LineEditor(text, cursor: cursor), isStringContent: isString,
      requiredKind: reader.string("kind").flatMap { JSONKind(word: $0) },
      original: reader.string("original"))
    problem = reader.string("problem")
  }
}

extension InlineEdit.Target {
  fileprivate static func read(_ reader: RecordReader) -> InlineEdit.Target? {
    if let path = reader.path("value") { return .value(path) }
    if let path = reader.path("name") { return .name(path) }
    if let parent = reader.path("newChild"), let index = reader.number("at") {
      return .newChild(parent: parent, at: index, name: reader.units("name"))
    }
    if let parent = reader.path("newName"), let index = reader.number("at") {
      return .newName(parent: parent, at: index)
    }
    return reader.boolean("resolution") == true ? .resolution : nil
  }
}

extension TextStep {
  fileprivate init?(_ reader: RecordReader) {
    if let path = reader.path("value") {
      self = .opened(.value(path))
    } else if let path = reader.path("content") {
      self = .opened(.content(path))
    } else if let id = reader.object("decision").flatMap(MergeDecision.ID.read) {
      self = .opened(.resolution(id))
    } else if let from = reader.path("from").flatMap(TextPosition.init),
      let to = reader.path("to").flatMap(TextPosition.init), from <= to,
      let text = reader.string("with")
    {
      self = .replaced(TextReplacement(range: from..<to, text: text))
    } else if reader.boolean("closed") == true {
      self = .closed
    } else {
      return nil
    }
  }
}

extension TextPosition {
  fileprivate init?(_ pair: ChildPath) {
    guard pair.count == 2, pair[0] >= 0, pair[1] >= 0 else { return nil }
    self.init(line: pair[0], column: pair[1])
  }
}

extension MergeDecision.ID {
  fileprivate static func read(_ reader: RecordReader) -> MergeDecision.ID? {
    guard let nodes = reader.values("pointer"), let occurrence = reader.number("occurrence"),
      let isOrder = reader.boolean("order")
    else { return nil }
    let tokens = nodes.compactMap(\.string)
    guard tokens.count == nodes.count else { return nil }
    return MergeDecision.ID(
      pointer: JSONPointer(tokens: tokens), occurrence: occurrence,
      aspect: isOrder ? .order : .value)
  }
}

extension DecisionStep {
  fileprivate init?(_ reader: RecordReader) {
    if let decisions = reader.objects("chose", DraftDecision.read) {
      self = .chose(decisions)
    } else if let ids = reader.objects("reopened", MergeDecision.ID.read) {
      self = .reopened(ids)
    } else if reader.boolean("undo") == true {
      self = .undo
    } else if reader.boolean("redo") == true {
      self = .redo
    } else {
      return nil
    }
  }
}

extension DraftDecision {
  fileprivate static func read(_ reader: RecordReader) -> DraftDecision? {
    guard let id = reader.object("id").flatMap(MergeDecision.ID.read),
      let values = reader.object("values")
    else { return nil }
    let fingerprint = ValueFingerprint(
      base: values.object("base").flatMap(ContentDigest.read),
      mine: values.object("mine").flatMap(ContentDigest.read),
      theirs: values.object("theirs").flatMap(ContentDigest.read))
    var decision = DraftDecision(id: id, resolution: nil, values: fingerprint)
    if let value = reader.fragment("edited") {
      decision.resolution = .edited(value)
    } else if let word = reader.string("take") {
      guard let resolution = resolutions[word] else { return nil }
      decision.resolution = resolution
    }
    return decision
  }

  private static let resolutions: [String: Resolution] = [
    "mine": .mine, "theirs": .theirs, "base": .base,
    "mineThenTheirs": .mineThenTheirs, "theirsThenMine": .theirsThenMine,
  ]
}

extension ContentDigest {
  fileprivate static func read(_ reader: RecordReader) -> ContentDigest? {
    guard let byteCount = reader.number("bytes"),
      let hash = reader.string("hash").flatMap({ UInt64($0, radix: 16) })
    else { return nil }
    return ContentDigest(byteCount: byteCount, hash: hash)
  }
}

extension MergeStep {
  fileprivate init?(_ reader: RecordReader) {
    switch reader.string("step") {
    case "opened": self = .opened
    case "paused": self = .paused
    case "aborted": self = .aborted
    default: return nil
    }
  }
}

extension SaveMark {
  fileprivate init(_ reader: RecordReader) {
    self.init(
      merged: reader.object("merged").flatMap(ContentDigest.read), tag: reader.string("tag"))
  }
}
