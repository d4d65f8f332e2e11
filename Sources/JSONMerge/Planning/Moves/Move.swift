import JSONSyntax

/// A value of base that was moved to another place.
struct Move {
  /// What the side that did not move it there has done with it, or what both have done.
  enum Counterpart {
    /// The other side edited it in its old place.
    case edited(JSONNode)
    /// The other side deleted it.
    case deleted
    /// The other side moved it as well, to another place.
    case movedElsewhere
  }

  /// Where it stood.
  let source: Arrivals.Spot
  /// The value in base.
  let value: JSONNode
  /// The digest of what the value means.
  let digest: Int
  /// Where each side moved it to; nil for a side that did not, and for base.
  let destinations: Sides<Arrivals.Spot?>
  let counterpart: Counterpart

  /// Whether both sides moved it, each to a place of its own.
  var isByBoth: Bool { destinations.mine != nil && destinations.theirs != nil }

  /// The side that moved it; mine if both did.
  var mover: Side { destinations.mine == nil ? .theirs : .mine }
}

extension Move {
  /// What is said about the move.
  var judgement: Judgement {
    let isMine = mover == .mine
    switch counterpart {
    case .edited: return .movedAndEdited(by: mover)
    case .deleted:
      return .review(
        .moved, isMine ? .mine : .theirs,
        isMine ? "mine moved it, theirs deleted it" : "theirs moved it, mine deleted it")
    case .movedElsewhere: return .movedApart
    }
  }

  /// What can be chosen.
  var choices: Set<Resolution.Choice> {
    guard case .edited = counterpart else { return [.mine, .base, .theirs] }
    return [.mine, .base, .theirs, .both]
  }
}

extension Judgement {
  /// One side moved a value and the other one edited it; the edit follows the move.
  static func movedAndEdited(by mover: Side) -> Judgement {
    Judgement(
      kind: .moved, outcome: .review, origin: .combined, provisional: .mineThenTheirs,
      note: mover == .mine
        ? "mine moved it, theirs changed it" : "theirs moved it, mine changed it")
  }

  /// Both sides moved a value, each to a place of its own.
  static let movedApart = Judgement.conflict(.moved, "moved to different places")
}
