import JSONMerge
import JSONSyntax

extension DraftRecord {
  /// The record as JSON text, on one line unless a value of the document has line breaks.
  ///
  /// Values and names keep their code units; values keep every byte.
  public func encode() -> [UInt8] {
    switch self {
    case .edit(let transaction): transaction.encoded
    case .undo: RecordWriter("undo").object
    case .redo: RecordWriter("redo").object
    case .restored(let version): version.encoded
    case .input(let edit): Self.encoded(edit)
    case .text(let step): step.encoded
    case .decisions(let step): step.encoded
    case .matching(let rules): Self.encoded(rules)
    case .merge(let step): step.encoded
    case .saveBegan(let mark): mark.encoded
    case .saveEnded: RecordWriter("saveEnded").object
    }
  }

  private static func encoded(_ edit: InlineEdit?) -> [UInt8] {
    var record = RecordWriter("input")
    guard let edit else { return record.object }
    record.raw("target", edit.target.encoded)
    record.string("line", edit.line.text)
    record.number("cursor", edit.line.cursor)
    record.boolean("isString", edit.isStringContent)
    if let kind = edit.requiredKind { record.string("kind", kind.word) }
    if let original = edit.original { record.string("original", original) }
    if let problem = edit.problem { record.string("problem", problem) }
    return record.object
  }
}

extension DraftRecord {
  fileprivate static func encoded(_ rules: [MatchRule]) -> [UInt8] {
    var record = RecordWriter("matching")
    record.raw("rules", RecordWriter.array(rules.map(\.encoded)))
    return record.object
  }
}

extension MatchRule {
  fileprivate var encoded: [UInt8] {
    var part = RecordWriter()
    part.raw("pattern", RecordWriter.array(pattern.tokens.map { $0.quoted() }))
    switch mode {
    case .key(let name): part.units("member", name)
    case .uniqueStrings: part.string("by", "value")
    case .sequence: part.string("by", "index")
    case nil: break
    }
    return part.object
  }
}

extension Transaction {
  fileprivate var encoded: [UInt8] {
    var record = RecordWriter("edit")
    record.string("label", label)
    record.path("cursor", cursor)
    record.raw("edits", RecordWriter.array(edits.map(\.encoded)))
    return record.object
  }
}

extension JSONEdit {
  fileprivate var encoded: [UInt8] {
    var part = RecordWriter()
    switch self {
    case .replace(let path, let fragment):
      part.path("replace", path)
      part.raw("value", fragment.literal)
    case .insert(let parent, let index, let name, let fragment):
      part.path("insert", parent)
      part.number("at", index)
      part.units("name", name)
      part.raw("value", fragment.literal)
    case .remove(let path):
      part.path("remove", path)
    case .rename(let path, let name):
      part.path("rename", path)
      part.units("name", name)
    case .move(let path, let parent, let index, let name):
      part.path("move", path)
      part.path("into", parent)
      part.number("at", index)
      part.units("name", name)
    }
    return part.object
  }
}

extension RestoredVersion {
  fileprivate var encoded: [UInt8] {
    var record = RecordWriter("restored")
    record.string("motion", motion.word)
    record.string("label", label)
    record.path("cursor", cursor)
    // As a string, so that a byte order mark and the white space around the root survive.
    record.units("document", JSONString(wtf8: bytes))
    return record.object
  }
}

extension RestoredVersion.Motion {
  /// How it is written down.
  var word: String {
    switch self {
    case .undo: "undo"
    case .redo: "redo"
    case .start: "start"
    }
  }
}

extension InlineEdit.Target {
  fileprivate var encoded: [UInt8] {
    var part = RecordWriter()
    switch self {
    case .value(let path): part.path("value", path)
    case .name(let path): part.path("name", path)
    case .newChild(let parent, let index, let name):
      part.path("newChild", parent)
      part.number("at", index)
      part.units("name", name)
    case .newName(let parent, let index):
      part.path("newName", parent)
      part.number("at", index)
    case .resolution: part.boolean("resolution", true)
    }
    return part.object
  }
}

extension TextStep {
  fileprivate var encoded: [UInt8] {
    var record = RecordWriter("text")
    switch self {
    case .opened(.value(let path)): record.path("value", path)
    case .opened(.content(let path)): record.path("content", path)
    case .opened(.resolution(let id)): record.raw("decision", id.encoded)
    case .replaced(let replacement):
      record.raw("from", replacement.range.lowerBound.encoded)
      record.raw("to", replacement.range.upperBound.encoded)
      record.string("with", replacement.text)
    case .closed: record.boolean("closed", true)
    }
    return record.object
  }
}

extension TextPosition {
  fileprivate var encoded: [UInt8] {
    RecordWriter.array([line, column].map { Array(String($0).utf8) })
  }
}

extension MergeDecision.ID {
  fileprivate var encoded: [UInt8] {
    var part = RecordWriter()
    part.raw("pointer", RecordWriter.array(pointer.tokens.map { $0.quoted() }))
    part.number("occurrence", occurrence)
    part.boolean("order", aspect == .order)
    return part.object
  }
}

extension DecisionStep {
  fileprivate var encoded: [UInt8] {
    var record = RecordWriter("decisions")
    switch self {
    case .chose(let decisions): record.raw("chose", RecordWriter.array(decisions.map(\.encoded)))
    case .undo: record.boolean("undo", true)
    case .redo: record.boolean("redo", true)
    case .reopened(let ids): record.raw("reopened", RecordWriter.array(ids.map(\.encoded)))
    }
    return record.object
  }
}

extension DraftDecision {
  fileprivate var encoded: [UInt8] {
    var part = RecordWriter()
    part.raw("id", id.encoded)
    part.raw("values", values.encoded)
    if let resolution {
      if case .edited(let fragment) = resolution {
        part.raw("edited", fragment.literal)
      } else {
        part.string("take", resolution.word)
      }
    }
    return part.object
  }
}

extension Resolution {
  /// How it is written down; an edited value is written as itself.
  fileprivate var word: String {
    switch self {
    case .mine: "mine"
    case .theirs: "theirs"
    case .base: "base"
    case .mineThenTheirs: "mineThenTheirs"
    case .theirsThenMine: "theirsThenMine"
    case .edited: "edited"
    }
  }
}

extension ValueFingerprint {
  fileprivate var encoded: [UInt8] {
    var part = RecordWriter()
    if let base { part.raw("base", base.encoded) }
    if let mine { part.raw("mine", mine.encoded) }
    if let theirs { part.raw("theirs", theirs.encoded) }
    return part.object
  }
}

extension ContentDigest {
  fileprivate var encoded: [UInt8] {
    var part = RecordWriter()
    part.number("bytes", byteCount)
    part.string("hash", String(hash, radix: 16))
    return part.object
  }
}

extension MergeStep {
  fileprivate var encoded: [UInt8] {
    var record = RecordWriter("merge")
    switch self {
    case .opened: record.string("step", "opened")
    case .paused: record.string("step", "paused")
    case .aborted: record.string("step", "aborted")
    }
    return record.object
  }
}

extension SaveMark {
  fileprivate var encoded: [UInt8] {
    var record = RecordWriter("saveBegan")
    if let merged { record.raw("merged", merged.encoded) }
    if let tag { record.string("tag", tag) }
    return record.object
  }
}

extension JSONKind {
  /// The type with a name; `nil` for other names.
  init?(word: String) {
    let kinds: [JSONKind] = [.object, .array, .string, .number, .boolean, .null]
    guard let kind = kinds.first(where: { $0.word == word }) else { return nil }
    self = kind
  }
}
