import JSONSyntax

extension Planner {
  /// The judgement about a string whose changes by both sides lie apart; nil for all else.
  ///
  /// A string that is an identity is never put together from two others.
  ///
  /// **Source.** merge.md 2.8.
  func judgeText(at place: Place) -> Judgement? {
    guard place.relation == .both, !identityArrays.contains(place.parent),
      let base = place.nodes.base.flatMap(LiteralText.init),
      let mine = place.nodes.mine.flatMap(LiteralText.init),
      let theirs = place.nodes.theirs.flatMap(LiteralText.init),
      mine.content != theirs.content, base.content != mine.content,
      base.content != theirs.content
    else { return nil }
    let texts = Sides(base: base, mine: mine, theirs: theirs)
    guard let granularity = TextTokens.Granularity(merging: texts) else { return nil }
    let comparison = TextComparison(texts, by: granularity)
    guard comparison.isClean, let provisional = resolution(comparison) else { return nil }
    return Judgement(
      kind: .text, outcome: .review, origin: .combined, provisional: provisional,
      note: granularity == .words ? "both changed, words merged" : "both changed, lines merged")
  }

  /// The merged string, or the side that is the same.
  private func resolution(_ comparison: TextComparison) -> Resolution? {
    switch comparison.whole {
    case .mine: return .mine
    case .theirs: return .theirs
    case .base, nil:
      // Whole tokens of three strings make a string; if they ever did not, a person would decide.
      return (try? JSONFragment(parsing: comparison.merged())).map { .edited($0) }
    }
  }
}
