public import JSONSyntax

/// The stretches by which two strings differ, in order, for a person to look at.
///
/// Strings that have little in common differ as a whole between their common ends. Empty for other
/// kinds, and for strings that are only escaped otherwise.
///
/// **Complexity.** O((n + m) d) for d differences, with d capped.
public func stringDifference(from old: JSONNode, to new: JSONNode) -> [StringChange] {
  guard let oldText = LiteralText(old), let newText = LiteralText(new),
    oldText.content != newText.content
  else { return [] }
  let versions = [TextTokens(oldText, by: .pieces), TextTokens(newText, by: .pieces)]
  let symbols = symbols(of: versions)
  let alignment = TextAlignment(base: symbols[0], side: symbols[1])
  return readable(alignment.hunks, versions).map {
    StringChange(
      old: versions[0].separatedLiteralRange(of: $0.base),
      new: versions[1].separatedLiteralRange(of: $0.side))
  }
}

/// The changes, or one from the first to the last of them if they would leave only crumbs between.
private func readable(
  _ hunks: [TextAlignment.Hunk], _ versions: [TextTokens]
) -> [TextAlignment.Hunk] {
  guard let first = hunks.first, let last = hunks.last, hunks.count > 1 else { return hunks }
  let all = TextAlignment.Hunk(
    base: first.base.lowerBound..<last.base.upperBound,
    side: first.side.lowerBound..<last.side.upperBound, extent: first.extent)
  let changed = [
    hunks.map { versions[0].byteCount(of: $0.base) }.reduce(0, +),
    hunks.map { versions[1].byteCount(of: $0.side) }.reduce(0, +),
  ]
  let whole = [versions[0].byteCount(of: all.base), versions[1].byteCount(of: all.side)]
  // What is left between must be at least a third of each version.
  return zip(changed, whole).allSatisfy { 3 * $0 <= 2 * $1 } ? hunks : [all]
}
