import ConditionalRequests
import EditorCore
import JSONSyntax
import TestSupport
import Testing

/// What a draft has to bring back.
private struct Kept: Equatable {
  var text: String
  var changes: Int
  var undoable: [String]
  var input: InlineEdit?
  var lines: TextLines?

  init(_ state: State) {
    let document = state.document
    text = String(decoding: document?.mine.serialized() ?? [], as: UTF8.self)
    changes = document?.changes.count ?? 0
    let known = document?.history.journaledUndo ?? 0
    undoable = (document?.history.undo ?? []).suffix(known)
      .map { String(decoding: $0.document.serialized(), as: UTF8.self) }
    if case .inline(let edit)? = state.input, edit.target != .resolution { input = edit }
    // A text of a hunk waits for the server's version, from which the merge is made.
    if state.text?.target.path != nil { lines = state.text?.lines }
  }
}

private let documents = [
  #"{"a": 1, "b": "two", "c": {"d": [1, 2, 3], "e": null}, "f": true}"#,
  "[\n  1,\n  \"x\",\n  {\"k\": \"v\"},\n  [],\n  {}\n]\n",
  "\r\n{ \"n\" : 1.50 ,\r\n  \"n\" : \"\\ud800\" }\r\n",
]

/// Keys that edit, move, give up, save and ask for news.
private let keys = [
  "j", "k", "l", "h", "G", "gg", "J", "dd", "x", "p", "P", "yy", "D", "~", "T", "<A-j>", "<A-k>",
  "u", "^R", "i", "c", "r", "o", "O", "a", "e", "<ret>", "<esc>", "^S", "5", "\"", "t", "z", "{",
  "<bs>", "<left>", "^U", "^K", "gx", "<s-left>", "<a-z>", "<a-v>", "<a-\">",
]

struct ReplayTests {
  @Test(arguments: 0..<24)
  func `a kill at any moment brings back the state of that moment`(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var world = World(documents[seed % documents.count])
    var script = ""
    for step in 0..<50 {
      if step % 23 == 22 { world.server.write(Self.news(random.next(), step), by: "bo") }
      let key = random.pick(keys)
      script += key
      world.send(key)
      if step % 11 == 10 { world.poll() }
      guard let draft = world.journal.draft else {
        #expect(world.state.document?.isDirty == false, "seed \(seed): \(script)")
        continue
      }
      guard let base = try? JSONDocument(parsing: draft.base.bytes) else {
        Issue.record("seed \(seed): the base is no JSON after \(script)")
        return
      }
      let replayed = replay(
        base: DocumentVersion(revision: draft.base, document: base), records: draft.records)
      #expect(replayed.taken == draft.records.count, "seed \(seed): \(script)")
      #expect(replayed.skipped == 0)
      let revived = revive(world)
      #expect(Kept(revived.state) == Kept(world.state), "seed \(seed): \(script)")
    }
  }

  private static func news(_ number: UInt64, _ step: Int) -> String {
    #"{"a": \#(number % 9), "b": "bo \#(step)", "z": []}"#
  }

  /// The program is killed and started again without a server.
  private func revive(_ world: World) -> World {
    var offline = world
    offline.server.fault = .offline
    var revived = offline.killed()
    revived.send("<ret>")
    return revived
  }

  @Test func `an edit that does not fit ends the replay and is said`() throws {
    let base = try DocumentVersion(#"{"a": 1}"#, tag: "r1")
    let one = DraftRecord.edit(
      Transaction(label: "x", edits: [.replace([0], .number2)], cursor: [0]))
    let misfit = DraftRecord.edit(Transaction(label: "y", edits: [.remove([7])], cursor: .root))
    let records = [one, misfit, one].map { $0.encode() }
    #expect(replay(base: base, records: records).taken == 1)
    var world = World(#"{"a": 1}"#)
    world.journal.left = ModelJournal.Draft(base: base.revision, records: records)
    world.feed(.draftsFound(world.journal.offers))
    world.send("<ret>")
    #expect(world.journal.draft?.records.count == 1)
    #expect(world.editor.text == #"{"a": 2}"#)
  }

  @Test func `a record of a later version is skipped`() throws {
    let base = try DocumentVersion(#"{"a": 1}"#, tag: "r1")
    let edit = DraftRecord.edit(
      Transaction(label: "x", edits: [.replace([0], .number2)], cursor: [0]))
    let draft = replay(
      base: base, records: [Array(#"{"do": "later"}"#.utf8), edit.encode()])
    #expect(draft.skipped == 1)
    #expect(String(decoding: draft.document.mine.serialized(), as: UTF8.self) == #"{"a": 2}"#)
  }
}

extension JSONFragment {
  fileprivate static var number2: JSONFragment {
    do throws(JSONSyntaxError) {
      return try JSONFragment(parsing: [UInt8(ascii: "2")])
    } catch {
      preconditionFailure("2 is JSON")
    }
  }
}
