import ConditionalRequests
import EditorCore
import JSONSyntax
import Testing

/// One row of the table of states: how it comes about, and what it shows.
struct StatusCase: Sendable, CustomTestStringConvertible {
  let name: String
  let chip: Chip
  /// Chips that follow, where they matter.
  var others: [String] = []
  /// What the message begins with; `nil` when there is none.
  let message: String?
  let arrange: @Sendable (inout World) -> Void

  var testDescription: String { name }
}

private let base = #"{"a": 1, "b": 2, "c": 3}"#

/// Makes one change: `/a` becomes 5.
private func edit(_ world: inout World) { world.send("jc5<ret>") }

private func refusedSave(_ theirs: String) -> @Sendable (inout World) -> Void {
  { world in
    edit(&world)
    world.server.write(theirs, by: "bo")
    world.send("^S")
  }
}

private func answered(_ outcome: SaveOutcome) -> @Sendable (inout World) -> Void {
  { world in
    edit(&world)
    world.server.fault = .save(outcome)
    world.send("^S")
  }
}

let statusCases: [StatusCase] = [
  StatusCase(name: "clean", chip: Chip(.none, "CLEAN", .clean), message: nil) { _ in },
  StatusCase(name: "dirty", chip: Chip(.dirty, "DIRTY 1", .dirty), message: nil) { edit(&$0) },
  StatusCase(name: "dirty counts paths", chip: Chip(.dirty, "DIRTY 2", .dirty), message: nil) {
    $0.send("jc5<ret>c6<ret>jc7<ret>")
  },
  StatusCase(
    name: "saving", chip: Chip(.none, "SAVING", .busy), others: ["DIRTY 1"],
    message: "PUT If-Match vr1"
  ) {
    edit(&$0)
    $0.holdsSaves = true
    $0.send("^S")
  },
  StatusCase(
    name: "saving for longer", chip: Chip(.spinner(1), "SAVING 2.3s", .busy),
    message: "PUT If-Match vr1"
  ) {
    edit(&$0)
    $0.holdsSaves = true
    $0.send("^S")
    $0.wait(2_300)
  },
  StatusCase(
    name: "saved", chip: Chip(.done, "SAVED vr2", .ok),
    message: "Saved vr2 at 00:16:40 (1 path)."
  ) {
    edit(&$0)
    $0.send("^S")
  },
  StatusCase(
    name: "saved two seconds ago", chip: Chip(.none, "CLEAN", .clean),
    message: "Saved vr2 at 00:16:40 (1 path)."
  ) {
    edit(&$0)
    $0.send("^S")
    $0.wait(2_000)
  },
  StatusCase(
    name: "nothing to save", chip: Chip(.none, "CLEAN", .clean), message: "Nothing to save."
  ) { $0.send("^S") },
  StatusCase(
    name: "remote changed while clean", chip: Chip(.news, "REMOTE +1", .remote),
    message: "bo changed 1 path. Updated; the changed rows are marked until you move."
  ) {
    $0.server.write(#"{"a": 1, "b": 9, "c": 3}"#, by: "bo")
    $0.poll()
  },
  StatusCase(
    name: "remote changed five seconds ago", chip: Chip(.none, "CLEAN", .clean),
    message: "bo changed 1 path."
  ) {
    $0.server.write(#"{"a": 1, "b": 9, "c": 3}"#, by: "bo")
    $0.poll()
    $0.wait(5_000)
  },
  StatusCase(
    name: "remote changed while I edit", chip: Chip(.dirty, "DIRTY 1", .dirty),
    others: ["^REMOTE +2 !1"],
    message: "bo changed 2 paths"
  ) {
    edit(&$0)
    $0.server.write(#"{"a": 7, "b": 9, "c": 3}"#, by: "bo")
    $0.poll()
  },
  StatusCase(
    name: "refused, the merge is computed", chip: Chip(.attention, "REFUSED", .conflict),
    message: "Save refused (412): bo saved vr2."
  ) {
    $0.holdsMerges = true
    refusedSave(#"{"a": 7, "b": 2, "c": 3}"#)(&$0)
  },
  StatusCase(
    name: "refused with a conflict", chip: Chip(.attention, "MERGE 0/1", .conflict),
    message: "Save refused (412): bo saved vr2.",
    arrange: refusedSave(#"{"a": 7, "b": 2, "c": 3}"#)),
  StatusCase(
    name: "merged by itself", chip: Chip(.merged, "MERGED", .ok),
    message: "Merged by itself: 1 theirs, 1 mine, 0 conflicts. S submits, Enter reviews.",
    arrange: refusedSave(#"{"a": 1, "b": 9, "c": 3}"#)),
  StatusCase(
    name: "the merge is open", chip: Chip(.attention, "MERGE 0/1", .conflict), message: nil
  ) {
    refusedSave(#"{"a": 7, "b": 2, "c": 3}"#)(&$0)
    $0.send("<ret>")
  },
  StatusCase(
    name: "the merge is paused", chip: Chip(.attention, "MERGE 0/1 paused", .conflict),
    message: "Merge waits under gm; 0 of 1 resolved."
  ) {
    refusedSave(#"{"a": 7, "b": 2, "c": 3}"#)(&$0)
    $0.send("<ret>q")
  },
  StatusCase(
    name: "offline", chip: Chip(.dirty, "DIRTY 1", .dirty), others: ["OFFLINE 0s"],
    message: "No connection. Draft kept. Retry in 1 s (R now)."
  ) {
    edit(&$0)
    $0.server.fault = .offline
    $0.poll()
  },
  StatusCase(
    name: "not known whether it arrived", chip: Chip(.unsure, "UNSURE", .busy),
    message: "The save may have arrived; the server does not say."
  ) {
    edit(&$0)
    $0.server.fault = .lostBeforeSave
    $0.send("^S")
  },
  StatusCase(
    name: "the answer is lost, a GET decides", chip: Chip(.unsure, "UNSURE", .busy),
    message: "The save may have arrived. Checking…"
  ) {
    edit(&$0)
    $0.holdsSaves = true
    $0.send("^S")
    if let id = $0.state.network.save?.request.id { $0.feed(.saveBecameUnsure(id)) }
  },
  StatusCase(
    name: "401", chip: Chip(.locked, "SIGN IN", .error),
    message: "The server wants to know who you are (401).",
    arrange: answered(.needsCredentials(status: 401, challenge: nil, nil))),
  StatusCase(
    name: "403", chip: Chip(.locked, "READ-ONLY", .readonly),
    message: "The server does not let you do this (403).",
    arrange: answered(.needsCredentials(status: 403, challenge: nil, nil))),
  StatusCase(
    name: "405", chip: Chip(.locked, "READ-ONLY", .readonly),
    message: "This document cannot be written here (405; allowed: GET).",
    arrange: answered(.unsupported(status: 405, allow: "GET"))),
  StatusCase(
    name: "deleted while open", chip: Chip(.failed, "GONE", .conflict),
    message: "Deleted on the server. :recreate sends If-None-Match: *; your draft is kept."
  ) {
    edit(&$0)
    $0.server.bytes = nil
    $0.poll()
  },
  StatusCase(
    name: "deleted when saving", chip: Chip(.failed, "GONE", .conflict),
    message: "Deleted on the server.", arrange: answered(.gone(status: 410, nil))),
  StatusCase(
    name: "422", chip: Chip(.failed, "REJECTED 422", .error),
    message: "The server rejected the save (422): no such tariff.",
    arrange: answered(.rejected(status: 422, ProblemText("no such tariff")))),
  StatusCase(
    name: "409", chip: Chip(.failed, "REJECTED 409", .error),
    message: "The server refused the save (409)", arrange: answered(.conflictingState(nil))),
  StatusCase(
    name: "428", chip: Chip(.failed, "REJECTED 428", .error),
    message: "The server takes only conditional writes (428)",
    arrange: answered(.preconditionRequired(nil))),
  StatusCase(
    name: "413", chip: Chip(.failed, "REJECTED 413", .error),
    message: "The server rejected the save (413)",
    arrange: answered(.rejected(status: 413, nil))),
  StatusCase(
    name: "429", chip: Chip(.failed, "BUSY 429", .error),
    message: "The server is busy (429) and asks to wait 7 s.",
    arrange: answered(.busy(status: 429, retryAfterSeconds: 7))),
  StatusCase(
    name: "no JSON in the text editor", chip: Chip(.failed, "SYNTAX 1:1", .error), message: nil
  ) { $0.send("je^U^Kx") },
  StatusCase(
    name: "no tag", chip: Chip(.none, "CLEAN", .clean), others: ["UNGUARDED"],
    message: "This server sends no ETag: conflicts cannot be detected."
  ) {
    $0.server.tags = .none
    $0 = World(server: $0.server)
  },
  StatusCase(
    name: "a weak tag", chip: Chip(.none, "CLEAN", .clean), others: ["WEAK TAG"],
    message: "Weak tag: a strict server never matches it (RFC 9110, 13.1.1)."
  ) {
    $0.server.tags = .weak
    $0 = World(server: $0.server)
  },
]

@Test(arguments: statusCases)
func `each state has its chip and its sentence`(_ row: StatusCase) {
  var world = World(base)
  row.arrange(&world)
  #expect(world.state.stateChip == row.chip)
  let others = world.state.chips.dropFirst().map(\.text)
  for other in row.others { #expect(others.contains(other), "\(others)") }
  if let message = row.message {
    #expect(world.message.hasPrefix(message), "\(world.message)")
  } else {
    #expect(world.message == "")
  }
}

@Test func `while the document loads the chip says so, and for how long`() {
  var editor = EditorDriver()
  editor.feed(.started)
  #expect(editor.state.stateChip == Chip(.none, "LOADING", .busy))
  editor.advance(milliseconds: 200)
  #expect(editor.state.stateChip == Chip(.spinner(0), "LOADING", .busy))
  editor.advance(milliseconds: 2_000)
  #expect(editor.state.stateChip.text == "LOADING 2.2s")
}
