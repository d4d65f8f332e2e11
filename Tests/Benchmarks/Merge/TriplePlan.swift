/// Who did what to the children of one section, and the children that each version has.
struct TriplePlan {
  /// How far a record is moved; moves stay inside a block of this length twice over.
  static let distance = 24

  let section: TripleSection
  /// The conflicts that a perfect merge would tell.
  private(set) var conflicts = 0
  private let fates: [Fate]

  /// Draws a fate for every fourth child, so that no two touch.
  init(_ kind: TripleKind, _ section: TripleSection, count: Int) {
    self.section = section
    var random = TripleRandom(seed: UInt64(section.childBytes))
    var fates = [Fate](repeating: .kept, count: count)
    for number in stride(from: 2, to: count - 2 * Self.distance, by: 4) {
      let fate = Self.draw(kind, number, random.next(2_500))
      guard section.allows(fate) else { continue }
      fates[number] = fate
      if section.isConflict(fate) { conflicts += 1 }
    }
    self.fates = fates
  }

  private static func draw(_ kind: TripleKind, _ number: Int, _ lot: Int) -> Fate {
    var rest = lot
    for (fate, share) in kind.lots {
      if rest < share { return movable(fate, number) }
      rest -= share
    }
    return .kept
  }

  /// Lets each side move records in blocks of its own, so that no two moves cross.
  private static func movable(_ fate: Fate, _ number: Int) -> Fate {
    let isMine = number / (2 * distance) % 2 == 0
    let fits = number % (2 * distance) < distance
    switch fate {
    case .movedByMine, .movedAndEdited: return isMine && fits ? fate : .editedByMine
    case .movedByTheirs: return !isMine && fits ? fate : .editedByTheirs
    default: return fate
    }
  }

  /// Gives the children of a version in their order.
  func forEachChild(of side: TripleSide, _ body: (TripleChild) -> Void) {
    var waiting: [(place: Int, child: TripleChild)] = []
    for (number, fate) in fates.enumerated() {
      if let child = child(number, fate, side) {
        if section == .records, isMoved(fate, side) {
          waiting.append((number + Self.distance, child))
        } else {
          body(child)
        }
      }
      if let inserted = inserted(number, fate, side) { body(inserted) }
      while let first = waiting.first, first.place == number {
        body(first.child)
        waiting.removeFirst()
      }
    }
  }

  private func isMoved(_ fate: Fate, _ side: TripleSide) -> Bool {
    switch side {
    case .base: false
    case .mine: fate == .movedByMine || fate == .movedAndEdited || fate == .movedInDispute
    case .theirs: fate == .movedByTheirs || fate == .movedInDispute
    }
  }
}

extension TriplePlan {
  /// A child of base as a version has it; nil when the version has removed it.
  private func child(_ number: Int, _ fate: Fate, _ side: TripleSide) -> TripleChild? {
    var child = TripleChild(number: number)
    let own: TripleChild.Author = side == .mine ? .mine : .theirs
    if side == .base { return child }
    if section == .settings, isMoved(fate, side) { child.name = own }
    switch (fate, side) {
    case (.removedByMine, .mine), (.removedByTheirs, .theirs), (.removedInDispute, .mine):
      return nil
    case (.editedByMine, .mine), (.editedByTheirs, .theirs), (.editedInDispute, _),
      (.editedApart, .mine), (.removedInDispute, .theirs), (.movedAndEdited, .theirs):
      child.first = own
    case (.editedAlike, _): child.first = .both
    case (.editedApart, .theirs): child.second = own
    case (.wordsEditedApart, _): child.text = own
    default: break
    }
    return child
  }

  /// The child that a version has put behind a child of base.
  private func inserted(_ number: Int, _ fate: Fate, _ side: TripleSide) -> TripleChild? {
    let count = fates.count
    switch (fate, side) {
    case (.insertedByMine, .mine), (.insertedByBoth, .mine):
      return TripleChild(number: count + number)
    case (.insertedByTheirs, .theirs), (.insertedByBoth, .theirs):
      return TripleChild(number: 2 * count + number)
    case (.insertedInDispute, .mine):
      return TripleChild(number: 3 * count + number, first: .mine)
    case (.insertedInDispute, .theirs):
      return TripleChild(number: 3 * count + number, first: .theirs)
    default: return nil
    }
  }
}
