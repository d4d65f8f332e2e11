/// What the two sides of a generated triple did to the base.
enum TripleKind: String, CaseIterable {
  /// Values edited here and there by both sides.
  case scattered
  /// Children inserted, removed, reordered and renamed, beside edits.
  case moved

  /// What it is called in the table.
  var title: String {
    switch self {
    case .scattered: "scattered edits"
    case .moved: "inserts, deletes, moves"
    }
  }

  /// How often each fate befalls a child, in ten thousand.
  var lots: [(fate: Fate, share: Int)] {
    switch self {
    case .scattered:
      [
        (.editedByMine, 120), (.editedByTheirs, 120), (.editedAlike, 10), (.editedApart, 30),
        (.wordsEditedApart, 10), (.editedInDispute, 10),
      ]
    case .moved:
      [
        (.editedByMine, 20), (.editedByTheirs, 20), (.insertedByMine, 60),
        (.insertedByTheirs, 60), (.insertedByBoth, 10), (.insertedInDispute, 6),
        (.removedByMine, 40), (.removedByTheirs, 40), (.removedInDispute, 8),
        (.movedByMine, 40), (.movedByTheirs, 40), (.movedAndEdited, 10), (.movedInDispute, 6),
      ]
    }
  }
}

/// What became of a child of base, or what was put behind it.
enum Fate: UInt8 {
  case kept
  case editedByMine
  case editedByTheirs
  /// Both made the same edit.
  case editedAlike
  /// Both edited, each another value inside.
  case editedApart
  /// Both edited one text, each other words of it.
  case wordsEditedApart
  /// Both edited one value.
  case editedInDispute
  case insertedByMine
  case insertedByTheirs
  /// Both inserted something of their own at one place.
  case insertedByBoth
  /// Both inserted something else under one name or identity.
  case insertedInDispute
  case removedByMine
  case removedByTheirs
  /// Mine removed what theirs edited.
  case removedInDispute
  case movedByMine
  case movedByTheirs
  /// Mine moved what theirs edited.
  case movedAndEdited
  /// Both moved it, each to another place.
  case movedInDispute
}
