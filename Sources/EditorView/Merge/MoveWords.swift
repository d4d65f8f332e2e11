import JSONMerge
import JSONSyntax
import TerminalModel

extension MergeDecision {
  /// Where a side moved the value to; nil for base, and for a side that left it in its place.
  func destination(in side: MergeSide) -> JSONPointer? {
    switch side {
    case .mine: mineDestination
    case .theirs: theirsDestination
    case .base: nil
    }
  }

  /// Where the value stands under a choice; nil where it stays in its place.
  func destination(under resolution: Resolution) -> JSONPointer? {
    switch resolution {
    case .mine: mineDestination
    case .theirs: theirsDestination
    case .base, .edited: nil
    case .mineThenTheirs: mineDestination ?? theirsDestination
    case .theirsThenMine: theirsDestination ?? mineDestination
    }
  }
}

/// Says where a value was moved to, and what the other side did to it.
struct MoveWords {
  let appearance: Appearance
  let decision: MergeDecision

  /// "→ /b by you, edited by them"; both places where both moved it.
  func summary(limit: Int) -> StyledText {
    switch (decision.mineDestination, decision.theirsDestination) {
    case (let mine?, let theirs?):
      let half = max(6, (limit - 14) / 2)
      return arrow(to: mine, .mergeMine, limit: half) + appearance.text(" by you, ", .textDim)
        + arrow(to: theirs, .mergeTheirs, limit: half) + appearance.text(" by them", .textDim)
    case (let mine?, nil):
      let rest = " by you, \(deed(of: .theirs)) by them"
      return arrow(to: mine, .mergeMine, limit: max(6, limit - rest.count))
        + appearance.text(rest, .textDim)
    case (nil, let theirs?):
      let rest = " by them, \(deed(of: .mine)) by you"
      return arrow(to: theirs, .mergeTheirs, limit: max(6, limit - rest.count))
        + appearance.text(rest, .textDim)
    case (nil, nil): return appearance.text(decision.note, .text)
    }
  }

  /// "→ /b".
  func arrow(to place: JSONPointer, _ role: Role, limit: Int) -> StyledText {
    appearance.text(appearance.glyphs.arrow + " ", role)
      + appearance.pointer(place, limit: max(4, limit - 2), role)
  }

  /// What the side did that did not move the value.
  private func deed(of side: MergeSide) -> String {
    if case .absent = decision.value(of: side) { return "deleted" }
    return "edited"
  }
}
