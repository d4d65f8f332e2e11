public import JSONSyntax

/// The matches of a pattern in one version of the document, as far as they were counted.
public struct MatchTally: Sendable, Equatable {
  /// What is looked for.
  public let pattern: SearchPattern
  /// Where.
  public let document: JSONDocument
  /// The count that is under way; `nil` when it came to its end.
  public internal(set) var request: RequestID?
  /// How many values stand before each match, ascending.
  public internal(set) var ranks: [Int] = []

  /// A count that begins.
  init(_ pattern: SearchPattern, in document: JSONDocument, request: RequestID?) {
    self.pattern = pattern
    self.document = document
    self.request = request
  }

  /// Whether all matches are known.
  public var isComplete: Bool { request == nil && ranks.count < MatchScan.limit }

  /// Whether it was counted in this version.
  func isCurrent(_ pattern: SearchPattern, in document: JSONDocument) -> Bool {
    self.pattern == pattern && self.document.isIdentical(to: document)
  }

  /// Whether the value with so many values before it is a match.
  ///
  /// **Complexity**: O(log n).
  public func holds(_ rank: Int) -> Bool {
    let index = ranks.partitioningIndex { $0 < rank }
    return index < ranks.count && ranks[index] == rank
  }

  /// The match so many steps from a place, around the end of the document.
  ///
  /// **Complexity**: O(log n).
  func match(
    from rank: Int, isBackward: Bool, times: Int
  ) -> (rank: Int, hasWrapped: Bool)? {
    guard !ranks.isEmpty else { return nil }
    let place =
      isBackward
      ? ranks.partitioningIndex { $0 < rank } - times
      : ranks.partitioningIndex { $0 <= rank } + times - 1
    let inside = ((place % ranks.count) + ranks.count) % ranks.count
    return (ranks[inside], !ranks.indices.contains(place))
  }
}

/// How many matches there are, and which one the cursor stands on.
public struct MatchPlace: Sendable, Hashable {
  /// The match under the cursor, from 1; `nil` when it stands on none.
  public let current: Int?
  /// How many were found.
  public let count: Int
  /// Whether these are all.
  public let isComplete: Bool

  /// "3 of 17", "17 matches", "no match"; a plus behind the number while more may come.
  public var text: String {
    let more = isComplete ? "" : "+"
    if let current { return "\(current) of \(count)\(more)" }
    if count == 0 { return isComplete ? "no match" : "counting" }
    return count == 1 && isComplete ? "1 match" : "\(count)\(more) matches"
  }
}

extension State {
  /// What was counted of the search; `nil` while none is shown.
  ///
  /// **Complexity**: O(depth + log matches).
  public var matchPlace: MatchPlace? {
    guard let mine = document?.mine, let tally = search.tally, search.isShown,
      tally.isCurrent(search.pattern, in: mine)
    else { return nil }
    var current: Int?
    if let path = tree.cursor.value, mine.node(at: path) != nil {
      let rank = mine.rank(of: path)
      let index = tally.ranks.partitioningIndex { $0 < rank }
      if index < tally.ranks.count, tally.ranks[index] == rank { current = index + 1 }
    }
    return MatchPlace(
      current: current, count: tally.ranks.count, isComplete: tally.isComplete)
  }
}
