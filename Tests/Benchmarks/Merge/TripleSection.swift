/// A part of the generated document: many children of one shape.
enum TripleSection: String, CaseIterable {
  /// An array of objects with an `id`.
  case records
  /// An object whose members are objects.
  case settings
  /// An array of arrays of numbers, which have no identity.
  case readings

  /// The part of the text that it takes, in hundredths.
  var share: Int {
    switch self {
    case .records: 60
    case .settings: 20
    case .readings: 20
    }
  }

  /// About how many bytes a child takes.
  var childBytes: Int {
    switch self {
    case .records: 560
    case .settings: 157
    case .readings: 79
    }
  }

  /// Whether a fate can befall the children here.
  ///
  /// Elements without identity are not moved; records are moved by one side only, since two moves
  /// in an array are a matter of its whole order.
  func allows(_ fate: Fate) -> Bool {
    switch self {
    case .records: fate != .movedInDispute
    case .settings: fate != .wordsEditedApart
    case .readings:
      ![
        .wordsEditedApart, .insertedInDispute, .movedByMine, .movedByTheirs, .movedAndEdited,
        .movedInDispute,
      ].contains(fate)
    }
  }

  /// Whether a fate leaves a question that only a person can answer.
  func isConflict(_ fate: Fate) -> Bool {
    switch fate {
    case .editedInDispute, .insertedInDispute, .removedInDispute, .movedInDispute: true
    case .insertedByBoth: self == .readings
    case .kept, .editedByMine, .editedByTheirs, .editedAlike, .editedApart, .wordsEditedApart,
      .insertedByMine, .insertedByTheirs, .removedByMine, .removedByTheirs, .movedByMine,
      .movedByTheirs, .movedAndEdited:
      false
    }
  }
}
