import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// Edits of different places, against an oracle that merges leaf by leaf and knows nothing else.
struct OracleTests {
  @Test func `L9: edits that lie apart never conflict, and all of them are there`() {
    checkLaw("L9", seeds(2_000), making: MergeTriple.disjoint(seed:), violation: violation)
  }

  @Test func `L9: the oracle has an answer for nearly all triples that it is asked about`() throws {
    let answers = try seeds(500).filter { try wanted(MergeTriple.disjoint(seed: $0)) != nil }
    #expect(answers.count > 450)
  }

  @Test func `L9: what the oracle can answer of all triples is answered alike`() {
    checkLaw("L9", seeds(1_500), violation: violation)
  }

  private func violation(_ triple: MergeTriple) throws -> String? {
    guard let wanted = try wanted(triple) else { return nil }
    let merge = try merge(triple)
    if merge.conflicts.contains(where: { $0.id.aspect == .value }) {
      return "in conflict:\n\(merge.report)"
    }
    let result = merge.result().document
    guard let found = LeafMap(result.root) else { return "no leaf map of \(text(result))" }
    if found == wanted { return nil }
    let paths = Set(found.entries.keys).union(wanted.entries.keys)
      .filter { found.entries[$0] != wanted.entries[$0] }
    return
      "differs at \(paths.map { $0.map(\.description).joined(separator: "/") }.sorted()): \(text(result))"
  }

  private func wanted(_ triple: MergeTriple) throws -> LeafMap? {
    let maps = try [triple.base, triple.mine, triple.theirs].map {
      LeafMap(try JSONDocument(parsing: $0).root)
    }
    guard let base = maps[0], let mine = maps[1], let theirs = maps[2] else { return nil }
    return LeafMap.merged(base: base, mine: mine, theirs: theirs)
  }
}
