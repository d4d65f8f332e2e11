import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// The differences of two versions.
struct DifferenceTests {
  @Test func `there are differences exactly where texts differ by more than white space`() throws {
    for seed in seeds(1_000) {
      let triple = MergeTriple(seed: seed)
      let (old, new) = (
        try JSONDocument(parsing: triple.base), try JSONDocument(parsing: triple.mine)
      )
      let changes = differences(from: old, to: new)
      #expect(changes.isEmpty == isLiterallyEqual(old.root, new.root), "\(triple)")
      for change in changes {
        check(change, old, new, "\(triple)")
      }
    }
  }

  @Test func `an edited version differs where it was edited`() throws {
    for seed in seeds(1_000) {
      let triple = MergeTriple(seed: seed)
      let old = try JSONDocument(parsing: triple.base)
      var random = SeededRandom(seed: seed)
      var new = old
      for _ in 0..<3 { new = try edited(new, &random) }
      let changes = differences(from: old, to: new)
      let parsed = try JSONDocument(parsing: new.serialized())
      #expect(
        changes.isEmpty == isLiterallyEqual(old.root, parsed.root),
        "seed \(seed)\n\(text(old))\n\(text(new))")
      for change in changes { check(change, old, new, "seed \(seed)\n\(text(old))\n\(text(new))") }
    }
  }

  @Test func `a renamed member keeps its value and the changes inside`() throws {
    let old = try document(#"{"a": 1, "b": {"x": 1, "y": [1, 2]}, "c": 3}"#)
    let renamed = try old.applying(.rename([1], to: "bee"))
    #expect(described(old, renamed) == ["renamed /bee"])
    let both = try renamed.applying(.replace([1, 1, 0], .null))
    #expect(described(old, both) == ["renamed /bee", "changed /bee/y/0"])
  }

  @Test func `a moved element is an order, and edits beside it are still found`() throws {
    let old = try document(#"[{"id": 1}, {"id": 2}, {"id": 3}, {"id": 4, "x": 1}, {"id": 5}]"#)
    let moved = try old.applying(.move(from: [0], into: .root, at: 2, name: nil))
    let both = try moved.applying(.replace([3, 1], .null))
    #expect(described(old, both) == ["reordered ", "changed /3/x"])
    let back = try both.applying(.move(from: [2], into: .root, at: 0, name: nil))
    #expect(described(old, back) == ["changed /3/x"])
  }

  @Test func `a string that came where another one went away from is new`() throws {
    let old = try document(#"["s4", "s1"]"#)
    let moved = try old.applying(.move(from: [0], into: .root, at: 1, name: nil))
    let new = try moved.applying(.insert(into: .root, at: 0, name: nil, .string("x")))
    #expect(described(old, new) == ["reordered ", "added /0"])
    let parsed = try document(text(new))
    #expect(described(old, parsed) == ["reordered ", "added /0"])
  }

  @Test func `changes are told one by one`() throws {
    let old = try document(#"{"a": [1, 2, 3], "b": true, "c": {"d": "x"}}"#)
    let new = try document(#"{"c": {"d": "y"}, "a": [1, 3, 4, 5], "e": null}"#)
    #expect(
      described(old, new) == [
        "reordered ", "changed /c/d", "removed /a/1", "added /a/2", "added /a/3", "added /e",
        "removed /b",
      ])
  }

  private func described(_ old: JSONDocument, _ new: JSONDocument) -> [String] {
    differences(from: old, to: new).map { "\($0.kind) \($0.pointer)" }
  }

  private func check(
    _ change: JSONChange, _ old: JSONDocument, _ new: JSONDocument, _ context: String
  ) {
    if let path = change.oldPath, let value = change.old {
      #expect(old.node(at: path)?.literal == value.literal, "\(context)")
    }
    if let path = change.newPath, let value = change.new {
      #expect(new.node(at: path)?.literal == value.literal, "\(context)")
    }
    #expect((change.oldPath == nil) == (change.kind == .added), "\(context)")
    #expect((change.newPath == nil) == (change.kind == .removed), "\(context)")
  }

  /// The document after a random edit.
  private func edited(
    _ document: JSONDocument, _ random: inout SeededRandom
  ) throws -> JSONDocument {
    let rank = random.below(document.valueCount)
    guard let path = document.path(atRank: rank), let node = document.node(at: path) else {
      return document
    }
    let isMember = path.parent.flatMap { document.node(at: $0) }?.kind == .object
    switch random.below(4) {
    case 0 where !path.indices.isEmpty:
      return try document.applying(.remove(path))
    case 1 where isMember:
      return try document.applying(.rename(path, to: "renamed"))
    case 2 where node.kind.isContainer:
      return try document.applying(
        .insert(
          into: path, at: random.below(node.count + 1), name: node.kind == .object ? "new" : nil,
          .boolean(true)))
    default:
      return try document.applying(.replace(path, .null))
    }
  }
}
