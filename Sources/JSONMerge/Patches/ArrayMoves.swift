import JSONSyntax

/// The moves that bring the elements which two versions of an array share into their new order.
///
/// Indices are those that a patch needs: what is gone was taken out before, what has come is put in
/// afterwards, and every move finds the array as the one before left it.
///
/// **Complexity** O(n log n).
struct ArrayMoves {
  /// One element that changes its place.
  struct Step: Equatable {
    /// The index in the old version.
    let element: Int
    /// The index before the move.
    let from: Int
    /// The index after the move.
    let to: Int
  }

  private(set) var steps: [Step] = []

  /// As few moves as possible, where stretches that the versions share in storage stay.
  init(_ changes: ContainerChanges) {
    if Self.isInOrder(changes.kept, changes.shared) { return }
    let fitting = changes.kept.indices.filter {
      Self.stands(changes.kept[$0], apartFrom: changes.shared)
    }
    let staying = Set(longestAscending(fitting.map { changes.kept[$0].new }).map { fitting[$0] })
    let movers = changes.kept.indices.filter { !staying.contains($0) }.map { changes.kept[$0] }
    let stays = (staying.map { changes.kept[$0] } + changes.shared).sorted { $0.old < $1.old }
    move(movers.sorted { $0.new < $1.new }, among: stays)
  }

  private static func isInOrder(
    _ kept: [ContainerChanges.Kept], _ shared: [ContainerChanges.Kept]
  ) -> Bool {
    let all = shared.isEmpty ? kept : (kept + shared).sorted { $0.old < $1.old }
    return zip(all, all.dropFirst()).allSatisfy { $0.new < $1.new }
  }

  /// Whether an element has the same stretches before it in both versions.
  private static func stands(
    _ element: ContainerChanges.Kept, apartFrom stretches: [ContainerChanges.Kept]
  ) -> Bool {
    count(of: stretches) { $0.old < element.old } == count(of: stretches) { $0.new < element.new }
  }

  /// How many elements of a list come before the first one that fails a condition.
  private static func count(
    of list: [ContainerChanges.Kept], where isBefore: (ContainerChanges.Kept) -> Bool
  ) -> Int {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(list[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Moves elements one by one, in their new order, each behind what is to stand before it.
  ///
  /// A place is reserved for every element where it is and where it will be, so that an index is
  /// the number of places taken before.
  private mutating func move(
    _ movers: [ContainerChanges.Kept], among stays: [ContainerChanges.Kept]
  ) {
    var places: [Reservation] = stays.enumerated().map {
      Reservation(gap: $0.offset, part: .stay, rank: 0, elements: $0.element.count, mover: -1)
    }
    for (number, mover) in movers.enumerated() {
      let oldGap = Self.count(of: stays) { $0.old < mover.old }
      let newGap = Self.count(of: stays) { $0.new < mover.new }
      places.append(
        Reservation(gap: oldGap, part: .leaving, rank: mover.old, elements: 1, mover: number))
      places.append(
        Reservation(gap: newGap, part: .coming, rank: mover.new, elements: 0, mover: number))
    }
    places.sort()
    var taken = PrefixSums()
    var leaving = [Int](repeating: 0, count: movers.count)
    var coming = leaving
    for (index, place) in places.enumerated() {
      taken.append(place.elements)
      if place.part == .leaving { leaving[place.mover] = index }
      if place.part == .coming { coming[place.mover] = index }
    }
    for (number, mover) in movers.enumerated() {
      let from = taken.sum(before: leaving[number])
      taken.add(-1, at: leaving[number])
      let to = taken.sum(before: coming[number])
      taken.add(1, at: coming[number])
      if from != to { steps.append(Step(element: mover.old, from: from, to: to)) }
    }
  }
}

/// A place in an array whose elements are being moved.
private struct Reservation: Comparable {
  /// What of a gap between two elements that stay comes first; the one behind the gap is the last.
  enum Part: Int {
    case coming
    case leaving
    case stay
  }

  /// The number of elements and stretches before it that stay.
  let gap: Int
  let part: Part
  /// The order among those of the same part.
  let rank: Int
  /// How many elements stand here before anything is moved.
  let elements: Int
  let mover: Int

  static func < (one: Reservation, other: Reservation) -> Bool {
    (one.gap, one.part.rawValue, one.rank) < (other.gap, other.part.rawValue, other.rank)
  }
}
