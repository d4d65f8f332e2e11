import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// Sizes that nobody writes.
struct StringSizeTests {
  @Test func `a hundred thousand equal lines are no trouble`() throws {
    let lines = [String](repeating: "x", count: 100_000)
    var (mine, theirs) = (lines, lines)
    mine[100] = "mine"
    theirs[99_000] = "theirs"
    let join = { (lines: [String]) in lines.joined(separator: "\n") }
    let lined = try merge(
      stringObject(join(lines)), stringObject(join(mine)), stringObject(join(theirs)))
    #expect(lined.reviews.map(\.kind) == [MergeDecision.Kind.text])
    mine[99_000] = "theirs"
    #expect(stringValue(of: lined)?.utf8.count == join(mine).utf8.count)
    let shorter = try merged(lines: lines, mine: lines.dropLast(), theirs: theirs)
    #expect(shorter.conflicts.map(\.kind) == [.bothChanged], "which line went is not known")
  }

  @Test func `strings with nothing in common end in a conflict`() throws {
    var random = SeededRandom(seed: 7)
    let shuffled = { (random: inout SeededRandom) in
      (0..<20_000).map { "w\($0)" }.shuffled(using: &random)
    }
    let base = shuffled(&random)
    let strangers = try merged(lines: base, mine: shuffled(&random)[...], theirs: shuffled(&random))
    #expect(strangers.conflicts.map(\.kind) == [.bothChanged])
    #expect(strangers.conflicts.first?.textHunks.count == 1)
  }

  private func merged(
    lines base: [String], mine: ArraySlice<String>, theirs: [String]
  ) throws -> ThreeWayMerge {
    try merge(
      stringObject(base.joined(separator: "\n")), stringObject(mine.joined(separator: "\n")),
      stringObject(theirs.joined(separator: "\n")))
  }
}
