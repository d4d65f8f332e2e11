import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// Edits of different places never disturb each other, against an oracle that knows no merge.
struct IndependenceTests {
  @Test func `edits of different values never conflict and are all there`() throws {
    for seed in seeds(1_000) {
      var random = SeededRandom(seed: seed)
      let base = try JSONDocument(parsing: MergeTriple(seed: seed).base)
      let scalars = (0..<base.valueCount).compactMap { base.path(atRank: $0) }
        .filter { path in base.node(at: path)?.kind.isContainer == false && !path.indices.isEmpty }
        .filter { !isIdentity($0, in: base) }
      var documents = (mine: base, theirs: base, both: base)
      for (index, path) in scalars.enumerated() where random.once(in: 3) {
        let value = JSONFragment.string(JSONString("new \(index)"))
        documents.both = try documents.both.applying(.replace(path, value))
        if random.once(in: 2) {
          documents.mine = try documents.mine.applying(.replace(path, value))
        } else {
          documents.theirs = try documents.theirs.applying(.replace(path, value))
        }
      }
      let theirs = try JSONDocument(parsing: documents.theirs.serialized())
      let merge = ThreeWayMerge(base: base, mine: documents.mine, theirs: theirs)
      #expect(merge.conflicts.isEmpty, "seed \(seed) \(merge.report) \(text(base))")
      #expect(
        merge.result().document.serialized() == documents.both.serialized(),
        "seed \(seed) \(merge.report) \(text(base))")
    }
  }

  /// Whether a value names the element it is in, or is its own name.
  private func isIdentity(_ path: ChildPath, in document: JSONDocument) -> Bool {
    guard let parent = path.parent, let container = document.node(at: parent),
      let index = path.indices.last
    else { return true }
    return container.kind == .array
      || ["id", "key", "name"].contains(container.name(at: index))
  }
}
