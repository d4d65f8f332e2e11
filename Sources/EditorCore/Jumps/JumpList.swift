public import JSONSyntax

/// Where the cursor was before its big moves, so that it can go back there.
///
/// Places are kept by their pointers: they are found again after edits and updates.
public struct JumpList: Sendable, Equatable {
  /// How many places are remembered.
  static let limit = 100

  /// The places, the last one last.
  public private(set) var places: [JSONPointer] = []
  /// The place that was gone back to; `places.count` while one is ahead of all of them.
  public private(set) var current = 0

  /// No places yet.
  public init() {}

  /// Remembers a place that is about to be left; those that were gone back from are forgotten.
  mutating func remember(_ place: JSONPointer) {
    if current < places.count { places.removeSubrange((current + 1)...) }
    places.removeAll { $0 == place }
    places.append(place)
    if places.count > Self.limit { places.removeFirst() }
    current = places.count
  }

  /// The place before, when one stands at a place now; `nil` when there is none.
  mutating func back(from place: JSONPointer) -> JSONPointer? {
    if current == places.count {
      remember(place)
      current = places.count - 1
    }
    guard current > 0 else { return nil }
    current -= 1
    return places[current]
  }

  /// The place that was gone back from; `nil` when there is none.
  mutating func forward() -> JSONPointer? {
    guard current + 1 < places.count else { return nil }
    current += 1
    return places[current]
  }
}
