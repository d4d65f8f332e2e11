/// The elements of a sequence that one side put somewhere while the other side put them elsewhere
/// or took them away, although every version holds them once at most.
struct ContestedElements {
  /// Why an element is contested.
  enum Reason {
    /// Both sides moved it, to different places.
    case moved
    /// Both sides added it, at different places.
    case added
    /// One side moved what the other one removed or changed.
    case removed
  }

  /// The reasons for elements of mine, by their indices.
  private(set) var mine: [Int: Reason] = [:]
  /// The reasons for elements of theirs, by their indices.
  private(set) var theirs: [Int: Reason] = [:]

  /// Whether both sides moved an element, to different places.
  var haveMoves: Bool { mine.values.contains(.moved) }

  /// Nothing is contested.
  static let none = ContestedElements()

  private init() {}

  /// Finds the contested elements; `digest` gives the same number for elements that are alike.
  ///
  /// **Complexity.** O(changes), and O(n) if some of mine and theirs are alike.
  init(
    mine mineAlignment: SequenceAlignment, theirs theirsAlignment: SequenceAlignment,
    counts: Sides<Int>, digest: (Side, Int) -> Int
  ) {
    let mineArrivals = mineAlignment.arrivals
    let theirsArrivals = theirsAlignment.arrivals
    if mineArrivals.isEmpty && theirsArrivals.isEmpty { return }
    let inMine = MovedElements.singles(mineArrivals.keys) { digest(.mine, $0) }
    let inTheirs = MovedElements.singles(theirsArrivals.keys) { digest(.theirs, $0) }
    let gone = mineAlignment.departures.intersection(theirsAlignment.departures)
    let inBase = MovedElements.singles(gone) { digest(.base, $0) }
    let isCandidate = { inBase[$0] != nil || inMine[$0] != nil && inTheirs[$0] != nil }
    let candidates = Set(inMine.keys).union(inTheirs.keys).filter(isCandidate)
    if candidates.isEmpty { return }
    let found = Sides { side in
      Self.occurrences(of: candidates, in: counts[side]) { digest(side, $0) }
    }
    for candidate in candidates {
      let (mine, theirs) = (inMine[candidate], inTheirs[candidate])
      if let mine, let theirs, mineArrivals[mine] == theirsArrivals[theirs] { continue }
      guard let reason = Self.reason(found.map { $0[candidate] ?? 0 }) else { continue }
      if let mine { self.mine[mine] = reason }
      if let theirs { self.theirs[theirs] = reason }
    }
  }

  /// Adds elements of a side that may be what the other one removed, moved and edited.
  mutating func addReturning(_ indices: [Int], in side: Side) {
    for index in indices {
      if side == .mine {
        mine[index] = mine[index] ?? .removed
      } else {
        theirs[index] = theirs[index] ?? .removed
      }
    }
  }

  /// Why an element is contested that occurs so often in the versions, and stands at a new place
  /// in those of the sides that have it.
  private static func reason(_ counts: Sides<Int>) -> Reason? {
    switch (counts.base, counts.mine, counts.theirs) {
    case (1, 1, 1): .moved
    case (0, 1, 1): .added
    case (1, 1, 0), (1, 0, 1): .removed
    default: nil
    }
  }

  private static func occurrences(
    of digests: Set<Int>, in count: Int, digest: (Int) -> Int
  ) -> [Int: Int] {
    var occurrences: [Int: Int] = [:]
    for index in 0..<count {
      let digest = digest(index)
      if digests.contains(digest) { occurrences[digest, default: 0] += 1 }
    }
    return occurrences
  }
}
