import JSONSyntax
import TestSupport
import Testing

/// A broken law is told by a triple that a person can read.
struct ShrinkingTests {
  @Test func `a false law is broken by a small triple`() throws {
    for seed in seeds(5) {
      // "Mine never has a name that base does not have."
      let broken = { (triple: MergeTriple) in
        !Self.names(triple.mine).isSubset(of: Self.names(triple.base))
      }
      let triple = (seed * 1_000..<seed * 1_000 + 1_000).lazy.map { MergeTriple(seed: $0) }
        .first(where: broken)
      let small = MergeShrinker.shrunken(try #require(triple), while: broken)
      #expect(broken(small))
      let sizes = [small.base, small.mine, small.theirs].map(\.count)
      #expect(sizes.reduce(0, +) < 40, "\(small)")
    }
  }

  @Test func `a law that holds reports nothing, and one that throws is broken`() throws {
    #expect(brokenLaw(MergeTriple(seed: 1)) { _ in nil } == nil)
    let report = brokenLaw(MergeTriple(seed: 7)) { _ in
      "\(try JSONPointer(parsing: "no slash"))"
    }
    #expect(try #require(report).contains("seed 7"))
  }

  @Test func `what cannot be shrunk is told as it is`() {
    let triple = MergeTriple(seed: 3, base: Array("{".utf8), mine: [], theirs: [])
    #expect(MergeShrinker.shrunken(triple) { _ in true }.base == triple.base)
  }

  private static func names(_ text: [UInt8]) -> Set<JSONString> {
    guard let document = try? JSONDocument(parsing: text) else { return [] }  // Has no names.
    var open = [document.root]
    var names: Set<JSONString> = []
    while let node = open.popLast() {
      names.formUnion(node.members.compactMap(\.name))
      open += node.children
    }
    return names
  }
}
