import JSONMerge
import JSONSyntax
import Testing

/// What each kind of decision offers, and what comes of it.
struct ChoiceTests {
  @Test func `two values under one new name can both stay`() throws {
    let merge = try merge(#"{"a": 1}"#, #"{"a": 1, "k": 2}"#, #"{"a": 1, "k": [3]}"#)
    let id = try #require(merge.conflicts.first?.id)
    #expect(merge.conflicts.first?.choices == Set(Resolution.Choice.allCases))
    #expect(result(merge, id, .mineThenTheirs) == #"{"a": 1, "k": 2, "k~theirs": [3]}"#)
    #expect(result(merge, id, .theirsThenMine) == #"{"a": 1, "k": [3], "k~mine": 2}"#)
    #expect(result(merge, id, .base) == #"{"a": 1}"#)
  }

  @Test func `two new objects are united, and the first one wins inside`() throws {
    let merge = try merge(
      "{}", #"{"k": {"a": 1, "m": {"x": 1}}}"#, #"{"k": {"a": 2, "m": {"y": 2}, "t": 3}}"#)
    let id = try #require(merge.conflicts.first?.id)
    #expect(
      result(merge, id, .mineThenTheirs) == #"{"k": {"a": 1, "m": {"x": 1, "y": 2}, "t": 3}}"#)
    #expect(
      result(merge, id, .theirsThenMine) == #"{"k": {"a": 2, "m": {"y": 2, "x": 1}, "t": 3}}"#)
  }

  @Test func `a run that both inserted can be taken from either, from both or by hand`() throws {
    let merge = try merge("[1, 1]", "[1, 1, 2, 3]", "[1, 1, 4]")
    let conflict = try #require(merge.conflicts.first)
    #expect(conflict.kind == .insertion && conflict.isRun)
    #expect(conflict.mineRun.count == 2 && conflict.theirsRun.count == 1)
    #expect(result(merge, conflict.id, .mine) == "[1, 1, 2, 3]")
    #expect(result(merge, conflict.id, .theirs) == "[1, 1, 4]")
    #expect(result(merge, conflict.id, .base) == "[1, 1]")
    #expect(result(merge, conflict.id, .mineThenTheirs) == "[1, 1, 2, 3, 4]")
    #expect(result(merge, conflict.id, .theirsThenMine) == "[1, 1, 4, 2, 3]")
    let byHand = try JSONFragment(parsing: Array("[7, 8]".utf8))
    #expect(result(merge, conflict.id, .edited(byHand)) == "[1, 1, 7, 8]")
  }

  @Test func `an order in dispute can be taken from any version`() throws {
    let merge = try merge(
      #"[{"id":1}, {"id":2}, {"id":3}]"#, #"[{"id":2}, {"id":1}, {"id":3}]"#,
      #"[{"id":1}, {"id":3}, {"id":2}, {"id":4}]"#)
    let conflict = try #require(merge.conflicts.first)
    #expect(conflict.id.aspect == .order && conflict.choices == [.mine, .base, .theirs])
    #expect(result(merge, conflict.id, .mine) == #"[{"id":2}, {"id":1}, {"id":3}, {"id":4}]"#)
    #expect(result(merge, conflict.id, .theirs) == #"[{"id":1}, {"id":3}, {"id":2}, {"id":4}]"#)
    #expect(result(merge, conflict.id, .base) == #"[{"id":1}, {"id":2}, {"id":3}, {"id":4}]"#)
  }

  @Test func `two orders that were joined can be taken apart again`() throws {
    let merge = try merge(
      #"["a", "b", "c", "d"]"#, #"["b", "c", "d", "a"]"#, #"["d", "a", "b", "c", "x"]"#)
    let review = try #require(merge.reviews.first)
    #expect(merge.conflicts.isEmpty && review.kind == .order && review.origin == .combined)
    #expect(review.choices == [.mine, .base, .theirs, .both])
    #expect(text(merge.result().document) == #"["d", "b", "c", "a", "x"]"#)
    #expect(result(merge, review.id, .mine) == #"["b", "c", "d", "a", "x"]"#)
    #expect(result(merge, review.id, .theirs) == #"["d", "a", "b", "c", "x"]"#)
    #expect(result(merge, review.id, .base) == #"["a", "b", "c", "d", "x"]"#)
    for both in [Resolution.mineThenTheirs, .theirsThenMine] {
      #expect(result(merge, review.id, both) == #"["d", "b", "c", "a", "x"]"#)
    }
  }

  @Test func `what was merged by itself can be taken back`() throws {
    let merge = try merge(
      #"{"a": 1, "b": 2, "c": 3}"#, #"{"a": 9, "b": 2}"#, #"{"a": 1, "b": 2, "c": 3, "d": 4}"#)
    let ids = merge.decisions.map(\.id)
    #expect(ids.map(\.pointer.description) == ["/a", "/c", "/d"])
    #expect(result(merge, ids[0], .base) == #"{"a": 1, "b": 2, "d": 4}"#)
    #expect(result(merge, ids[1], .theirs) == #"{"a": 9, "b": 2, "c": 3, "d": 4}"#)
    #expect(result(merge, ids[2], .mine) == #"{"a": 9, "b": 2}"#)
    #expect(result(merge, ids[0], .edited(.null)) == #"{"a": null, "b": 2, "d": 4}"#)
  }

  @Test func `the root itself can be in dispute`() throws {
    let merge = try merge("1\n", "2\n", "3\n")
    let id = try #require(merge.conflicts.first?.id)
    #expect(result(merge, id, .theirs) == "3\n")
    #expect(result(merge, id, .base) == "1\n")
    #expect(result(merge, id, .edited(.emptyArray)) == "[]\n")
  }

  @Test func `a choice that is not offered changes nothing`() throws {
    let merge = try merge(#"{"a": 1}"#, #"{"a": 2}"#, #"{"a": 3}"#)
    let id = try #require(merge.conflicts.first?.id)
    #expect(result(merge, id, .mineThenTheirs) == #"{"a": 2}"#)
  }

  @Test func `a mode that a person sets is used`() throws {
    let texts = (
      #"{"l": [{"id": 1, "x": 1}]}"#, #"{"l": [{"id": 2, "x": 1}]}"#,
      #"{"l": [{"id": 1, "x": 5}]}"#
    )
    let keyed = try merge(texts.0, texts.1, texts.2)
    let list = JSONPointer(tokens: ["l"])
    #expect(keyed.matchMode(at: list) == .key("id"))
    #expect(keyed.conflicts.map(\.kind) == [.mineRemoved])
    var options = MergeOptions()
    options.matchModes[list] = .key("x")
    let other = ThreeWayMerge(
      base: keyed.base, mine: keyed.mine, theirs: keyed.theirs, options: options)
    #expect(other.matchMode(at: list) == .key("x"))
  }

  @Test func `an identity is the same number however it is spelled`() throws {
    for spelling in ["12e17", "1.2E+18", "1200000000000000000.0", "1200000000000000000"] {
      let merge = try merge(
        #"[{"id": 1200000000000000000, "a": 1}, {"id": -0}]"#,
        #"[{"id": \#(spelling), "a": 2}, {"id": 0.0}]"#,
        #"[{"id": 1200000000000000000, "a": 1, "b": 1}, {"id": -0}]"#)
      #expect(merge.matchMode(at: .root) == .key("id"))
      #expect(merge.conflicts.isEmpty && merge.reviews.isEmpty, "\(spelling) \(merge.report)")
      #expect(merge.decisions.allSatisfy { $0.kind != .removed }, "\(merge.report)")
    }
  }

  @Test func `a newer version of theirs opens again only what it changed`() throws {
    let merge = try merge(
      #"{"a": 1, "b": 1, "c": 1}"#, #"{"a": 2, "b": 2, "c": 1}"#, #"{"a": 3, "b": 3, "c": 1}"#)
    let ids = merge.conflicts.map(\.id)
    let next = merge.rebased(
      onto: try document(#"{"a": 3, "b": 4, "c": 1, "a~": 1}"#),
      resolutions: [ids[0]: .theirs, ids[1]: .base])
    #expect(next.kept == [ids[0]: .theirs])
    #expect(next.reopened == [ids[1]: .base])
    #expect(next.new.isEmpty)
    let again = next.merge.rebased(onto: try document(#"{"a": 3, "b": 4}"#), resolutions: next.kept)
    #expect(again.kept == [ids[0]: .theirs] && again.reopened.isEmpty && again.new.isEmpty)
    let changed = try document(#"{"a": {"x": 1}, "b": 2, "c": 1}"#)
    #expect(merge.rebased(onto: changed, resolutions: [:]).new.isEmpty)
  }

  private func result(
    _ merge: ThreeWayMerge, _ id: MergeDecision.ID, _ resolution: Resolution
  ) -> String {
    text(merge.result(resolving: [id: resolution]).document)
  }
}
