public import JSONSyntax

/// What a person decides at one place of a merge.
public enum Resolution: Sendable, Equatable {
  /// The value, run or order of mine; absent where mine has none.
  case mine
  /// The value, run or order of theirs; absent where theirs has none.
  case theirs
  /// The value, run or order of base, so that both changes are dropped.
  case base
  /// Both, mine first; where two objects were added they are united, and mine wins inside.
  case mineThenTheirs
  /// Both, theirs first; where two objects were added they are united, and theirs wins inside.
  case theirsThenMine
  /// A value made by hand.
  ///
  /// Where a run of elements is in dispute, an array stands for the elements of the run; any other
  /// value replaces the run by one element.
  case edited(JSONFragment)

  /// The kinds of resolution, as offered by a decision.
  public enum Choice: Sendable, Hashable, CaseIterable {
    case mine
    case base
    case theirs
    case both
    case edit
  }

  /// The kind of this resolution.
  public var choice: Choice {
    switch self {
    case .mine: .mine
    case .theirs: .theirs
    case .base: .base
    case .mineThenTheirs, .theirsThenMine: .both
    case .edited: .edit
    }
  }
}
