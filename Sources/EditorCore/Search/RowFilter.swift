/// Which values of the tree are shown at all: some, and the containers around them.
public struct RowFilter: Sendable, Equatable {
  /// How many values stand before each of them, ascending.
  private(set) var ranks: [Int]
  /// Whether more are still to come.
  var isGrowing: Bool

  /// The values with so many values before them; ascending.
  init(ranks: [Int], isGrowing: Bool = false) {
    self.ranks = ranks
    self.isGrowing = isGrowing
  }

  /// How many there are.
  public var count: Int { ranks.count }

  /// The first one behind a value.
  ///
  /// **Complexity**: O(log n), as all questions.
  func first(after rank: Int) -> Int? {
    let index = ranks.partitioningIndex { $0 <= rank }
    return index < ranks.count ? ranks[index] : nil
  }

  /// The last one before a value.
  func last(before rank: Int) -> Int? {
    let index = ranks.partitioningIndex { $0 < rank }
    return index > 0 ? ranks[index - 1] : nil
  }

  /// Whether one of so many values is among them.
  func holdsAny(of ranks: Range<Int>) -> Bool {
    first(after: ranks.lowerBound - 1).map { $0 < ranks.upperBound } ?? false
  }

  /// Shows one more value.
  mutating func insert(_ rank: Int) {
    let index = ranks.partitioningIndex { $0 < rank }
    if index == ranks.count || ranks[index] != rank { ranks.insert(rank, at: index) }
  }

  /// Shows values that stand behind all others.
  mutating func append(_ more: [Int]) {
    guard let first = more.first else { return }
    // A value that was shown for another reason may stand among them.
    let early = ranks.filter { $0 >= first }
    ranks.removeAll { $0 >= first }
    ranks += more
    for rank in early { insert(rank) }
  }
}
