import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// What was moved to another place takes the other side's edits along.
struct MoveTests {
  @Test func `an edit follows a rename, a wrap and a move`() throws {
    for seed in seeds(600) {
      guard let triple = try MoveTriple(seed: seed) else { continue }
      let merge = try triple.merge()
      #expect(merge.conflicts.isEmpty, "\(merge.report) \(triple)")
      #expect(merge.reviews.map(\.kind) == [.moved], "\(merge.report) \(triple)")
      let result = merge.result().document
      #expect(isSemanticallyEqual(result.root, triple.wanted.root), "\(text(result)) \(triple)")
    }
  }

  @Test func `taking a side takes its whole arrangement`() throws {
    for seed in seeds(600) {
      guard let triple = try MoveTriple(seed: seed) else { continue }
      let merge = try triple.merge()
      for (choice, wanted) in [
        (Resolution.mine, triple.moved), (.theirs, triple.edited), (.base, triple.base),
      ] {
        let all = Dictionary(
          uniqueKeysWithValues: merge.decisions.map { ($0.id, choice) })
        let result = merge.result(resolving: all).document
        #expect(isLiterallyEqual(result.root, wanted.root), "\(choice) \(text(result)) \(triple)")
      }
      guard let move = merge.reviews.first else { continue }
      for (choice, wanted) in [
        (Resolution.mine, move.mine), (.theirs, move.theirs), (.base, move.base),
        (.mineThenTheirs, move.theirs),
      ] {
        let result = merge.result(resolving: [move.id: choice])
        let path = try #require(result.paths[move.id] ?? nil, "\(choice) \(triple)")
        let found = try #require(result.document.node(at: path), "\(choice) \(triple)")
        let value = try #require(wanted, "\(choice) \(triple)")
        #expect(isLiterallyEqual(found, value), "\(choice) \(text(result.document)) \(triple)")
      }
    }
  }

  @Test func `swapped sides give the mirror image`() throws {
    for seed in seeds(600) {
      guard let triple = try MoveTriple(seed: seed) else { continue }
      let one = try triple.merge()
      let other = ThreeWayMerge(base: triple.base, mine: triple.edited, theirs: triple.moved)
      #expect(other.conflicts.isEmpty && other.reviews.count == 1, "\(other.report) \(triple)")
      #expect(
        isSemanticallyEqual(one.result().document.root, other.result().document.root), "\(triple)")
      #expect(one.reviews.first?.mineDestination == other.reviews.first?.theirsDestination)
      #expect(one.reviews.first?.pointer == other.reviews.first?.pointer)
    }
  }

  @Test func `a value that both moved stands in one place only`() throws {
    let merge = try merge(
      #"{"a": {"x": 1, "y": 2}}"#, #"{"m": {"x": 1, "y": 2}}"#, #"{"t": {"x": 1, "y": 2}}"#)
    let conflict = try #require(merge.conflicts.first)
    #expect(conflict.kind == .moved && conflict.choices == [.mine, .base, .theirs])
    #expect(conflict.pointer.description == "/a")
    #expect(conflict.mineDestination?.description == "/m")
    #expect(conflict.theirsDestination?.description == "/t")
    #expect(result(merge, conflict.id, .mine) == #"{"m": {"x": 1, "y": 2}}"#)
    #expect(result(merge, conflict.id, .theirs) == #"{"t": {"x": 1, "y": 2}}"#)
    #expect(result(merge, conflict.id, .base) == #"{"a": {"x": 1, "y": 2}}"#)
  }

  @Test func `a container keeps its rest when a part comes back`() throws {
    let merge = try merge(
      #"{"old": {"part": {"x": 1, "y": 2}, "rest": 3}}"#,
      #"{"new": {"part": {"x": 1, "y": 2}, "n": 4}}"#,
      #"{"old": {"part": {"x": 9, "y": 2}, "rest": 3}}"#)
    let move = try #require(merge.reviews.first)
    #expect(
      result(merge, move.id, .mineThenTheirs) == #"{"new": {"part": {"x": 9, "y": 2}, "n": 4}}"#)
    #expect(
      result(merge, move.id, .theirs) == #"{"new": {"n": 4}, "old": {"part": {"x": 9, "y": 2}}}"#)
    let all = Dictionary(uniqueKeysWithValues: merge.decisions.map { ($0.id, Resolution.theirs) })
    #expect(text(merge.result(resolving: all).document) == text(merge.theirs))
  }

  @Test func `a newer version of theirs keeps what was chosen about a move`() throws {
    let merge = try merge(
      #"{"a": {"x": 1, "y": 2}, "z": 1}"#, #"{"b": {"x": 1, "y": 2}, "z": 1}"#,
      #"{"a": {"x": 9, "y": 2}, "z": 1}"#)
    let move = try #require(merge.reviews.first)
    let same = merge.rebased(
      onto: try document(#"{"a": {"x": 9, "y": 2}, "z": 2}"#), resolutions: [move.id: .theirs])
    #expect(same.kept == [move.id: .theirs] && same.reopened.isEmpty && same.new.isEmpty)
    let other = merge.rebased(
      onto: try document(#"{"a": {"x": 8, "y": 2}, "z": 1}"#), resolutions: [move.id: .theirs])
    #expect(other.kept.isEmpty && other.reopened == [move.id: .theirs])
  }

  @Test func `what lies fifty thousand levels deep is moved`() throws {
    let (base, mine, theirs) = (
      try nested(#"{"old": {"x": 1, "y": 2}}"#), try nested(#"{"new": {"x": 1, "y": 2}}"#),
      try nested(#"{"old": {"x": 9, "y": 2}}"#)
    )
    let merge = ThreeWayMerge(base: base, mine: mine, theirs: theirs)
    #expect(merge.decisions.map(\.kind) == [.moved])
    #expect(try merge.result().document == nested(#"{"new": {"x": 9, "y": 2}}"#))
  }

  @Test func `what holds fifty thousand levels is moved`() throws {
    let (base, mine, theirs) = (
      try nested(#"{"x": 1, "y": 2}"#), try nested(#"{"x": 1, "y": 2}"#, around: "b"),
      try nested(#"{"x": 9, "y": 2}"#)
    )
    let merge = ThreeWayMerge(base: base, mine: mine, theirs: theirs)
    #expect(merge.decisions.map(\.kind) == [.moved])
    #expect(try merge.result().document == nested(#"{"x": 9, "y": 2}"#, around: "b"))
  }

  @Test func `ten thousand moves take no longer than ten thousand others`() throws {
    let parts = (0..<10_000).map { #""p\#($0)": {"x": \#($0), "y": 1}"# }
    let edited = (0..<10_000).map { #""p\#($0)": {"x": \#($0), "y": 2}"# }
    let merge = try merge(
      #"{"old": {\#(parts.joined(separator: ", ")), "rest": 1}}"#,
      #"{"new": {\#(parts.joined(separator: ", ")), "rest": 2}}"#,
      #"{"old": {\#(edited.joined(separator: ", ")), "rest": 1}}"#)
    #expect(merge.conflicts.isEmpty && merge.reviews.count == 10_000)
    let result = merge.result()
    let wanted = #"{"new": {\#(edited.joined(separator: ", ")), "rest": 2}}"#
    #expect(text(result.document) == wanted)
    #expect(result.paths[merge.reviews[7].id] == .some([0, 7]))
  }

  private func nested(_ inner: String, around outer: String = "a") throws -> JSONDocument {
    let depth = 50_000
    let open = Array(repeating: #"{"a":"#, count: depth - 1).joined()
    let close = Array(repeating: "}", count: depth).joined()
    return try document(#"{"\#(outer)":"# + open + inner + close)
  }

  private func result(
    _ merge: ThreeWayMerge, _ id: MergeDecision.ID, _ resolution: Resolution
  ) -> String {
    text(merge.result(resolving: [id: resolution]).document)
  }
}
