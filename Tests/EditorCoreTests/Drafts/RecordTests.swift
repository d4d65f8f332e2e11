import EditorCore
import JSONMerge
import JSONSyntax
import TestSupport
import Testing

private func fragment(_ text: String) -> JSONFragment {
  do throws(JSONSyntaxError) {
    return try JSONFragment(parsing: Array(text.utf8))
  } catch {
    preconditionFailure("not JSON: \(text)")
  }
}

private let id = MergeDecision.ID(
  pointer: JSONPointer(tokens: ["a/b~", JSONString(utf16: [0xD800, 0x41]), ""]), occurrence: 2,
  aspect: .order)

private let values: ValueFingerprint = {
  let version = fragment(#"{"a": 1}"#)
  let theirs = fragment(#"{"a": 2}"#)
  let documents = [version, theirs, fragment(#"{"a": 3}"#)].map { fragment in
    // A fragment is JSON, so that it can be parsed again.
    try? JSONDocument(parsing: fragment.literal)
  }.compactMap { $0 }
  let merge = ThreeWayMerge(base: documents[0], mine: documents[1], theirs: documents[2])
  return ValueFingerprint(merge.decisions[0])
}()

private let oddText = "line\nwith \"quotes\", \\, é as e\u{301}, \u{0}, 👩‍👩‍👧"

let recordCases: [DraftRecord] = [
  .edit(Transaction(label: oddText, edits: [], cursor: .root)),
  .edit(
    Transaction(
      label: "all edits",
      edits: [
        .replace([0, 12], fragment(" [1.50e+2 ,\n\t\"\\ud800\\u0041\" ] ")),
        .insert(into: .root, at: 3, name: JSONString(utf16: [0xDFFF, 0xD800]), fragment("{}")),
        .insert(into: [1], at: 0, name: nil, fragment("null")),
        .remove([4]), .rename([5], to: ""),
        .move(from: [1, 2], into: [3], at: 4, name: nil),
        .move(from: [1, 2], into: [3], at: 4, name: "n"),
      ], cursor: [7, 8, 9])),
  .undo, .redo,
  .restored(
    RestoredVersion(
      motion: .redo, label: "x", cursor: [1],
      bytes: [0xEF, 0xBB, 0xBF] + Array("\r\n { \"a\" : [ ] }\n\n".utf8))),
  .input(nil),
  .input(
    InlineEdit(
      target: .value([1, 2]), line: LineEditor(oddText, cursor: 3), isStringContent: true,
      requiredKind: .string, original: oddText)),
  .input(
    InlineEdit(
      target: .newChild(parent: [1], at: 2, name: "é"), line: LineEditor(""),
      isStringContent: false, original: nil)),
  .input(
    InlineEdit(
      target: .newChild(parent: .root, at: 0, name: nil), line: LineEditor("1"),
      isStringContent: false, original: nil)),
  .input(
    InlineEdit(
      target: .newName(parent: .root, at: 0), line: LineEditor("n"), isStringContent: true,
      original: nil)),
  .input(
    InlineEdit(target: .name([0]), line: LineEditor("n"), isStringContent: true, original: "o")),
  .input(
    InlineEdit(
      target: .resolution, line: LineEditor("n"), isStringContent: false, original: "o")),
  .text(.opened(.value([1, 2, 3]))), .text(.opened(.resolution(id))), .text(.closed),
  .text(
    .replaced(
      TextReplacement(
        range: TextPosition(line: 1, column: 2)..<TextPosition(line: .max, column: .max),
        text: oddText))),
  .decisions(.chose([])), .decisions(.undo), .decisions(.redo),
  .decisions(.reopened([id])),
  .decisions(
    .chose(
      [.mine, .theirs, .base, .mineThenTheirs, .theirsThenMine, .edited(fragment("[1 , 2]")), nil]
        .map { DraftDecision(id: id, resolution: $0, values: values) })),
  .matching([]),
  .matching([
    MatchRule(pattern: JSONPointer(tokens: ["a/b~", "*", ""]), mode: .key("id")),
    MatchRule(pattern: JSONPointer(tokens: []), mode: .key(JSONString(utf16: [0xD800]))),
    MatchRule(pattern: JSONPointer(tokens: ["x"]), mode: .uniqueStrings),
    MatchRule(pattern: JSONPointer(tokens: ["x"]), mode: .sequence),
    MatchRule(pattern: JSONPointer(tokens: ["x"]), mode: nil),
  ]),
  .merge(.opened), .merge(.paused), .merge(.aborted),
  .saveBegan(SaveMark(merged: nil, tag: nil)),
  .saveBegan(SaveMark(merged: ContentDigest(Array("abcdefg".utf8)), tag: "W/\"x\"")),
  .saveEnded,
]

struct RecordTests {
  @Test(arguments: recordCases)
  func `a record is read back as it was written`(_ record: DraftRecord) {
    #expect(DraftRecord(decoding: record.encode()) == record)
  }

  @Test(arguments: [
    "", "{", "[]", "null", #"{"do": "something later"}"#, #"{"do": "edit"}"#,
    #"{"do": "edit", "label": "", "cursor": [0.5], "edits": []}"#,
    #"{"do": "edit", "label": "", "cursor": [], "edits": [{"remove": "x"}]}"#,
    #"{"do": "text", "from": [3, 0], "to": [1, 0], "with": ""}"#,
    #"{"do": "text", "from": [-1, 0], "to": [1, 0], "with": ""}"#,
    #"{"do": "decisions", "chose": [{"id": {}}]}"#,
    #"{"do": "matching", "rules": [{"pattern": [1]}]}"#,
    #"{"do": "matching", "rules": [{"pattern": [], "by": "colour"}]}"#,
  ])
  func `what is no record is none`(_ text: String) {
    #expect(DraftRecord(decoding: Array(text.utf8)) == nil)
  }

  @Test func `bytes cut anywhere are no record and no crash`() {
    for record in recordCases {
      let bytes = record.encode()
      for count in bytes.indices {
        #expect(DraftRecord(decoding: Array(bytes[..<count])) == nil)
      }
    }
  }

  @Test func `a digest knows its bytes`() {
    let bytes = Array("0123456789".utf8)
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 1
      #expect(ContentDigest(other) != ContentDigest(bytes))
      #expect(ContentDigest(Array(bytes[..<index])) != ContentDigest(bytes))
    }
    #expect(ContentDigest(bytes) == ContentDigest(bytes))
  }
}
