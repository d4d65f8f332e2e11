/// What the rules say about one place.
struct Judgement: Equatable {
  let kind: MergeDecision.Kind
  let outcome: MergeDecision.Outcome
  let origin: MergeDecision.Origin
  let provisional: Resolution
  let note: String

  /// One side changed the place, or both did so alike.
  static func clean(
    _ kind: MergeDecision.Kind, _ origin: MergeDecision.Origin, _ note: String
  ) -> Judgement {
    Judgement(
      kind: kind, outcome: .clean, origin: origin,
      provisional: origin == .theirs ? .theirs : .mine, note: note)
  }

  /// A rule chose one side although both had a say.
  static func review(
    _ kind: MergeDecision.Kind, _ origin: MergeDecision.Origin, _ note: String
  ) -> Judgement {
    Judgement(
      kind: kind, outcome: .review, origin: origin,
      provisional: origin == .theirs ? .theirs : .mine, note: note)
  }

  /// A person must choose; mine stands until then.
  static func conflict(_ kind: MergeDecision.Kind, _ note: String) -> Judgement {
    Judgement(kind: kind, outcome: .conflict, origin: .combined, provisional: .mine, note: note)
  }

  /// The same judgement, for a person to look at.
  func asReview(_ note: String) -> Judgement {
    guard outcome == .clean else { return self }
    return Judgement(
      kind: kind, outcome: .review, origin: origin, provisional: provisional, note: note)
  }
}
