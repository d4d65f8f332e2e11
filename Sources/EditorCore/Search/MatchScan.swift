public import JSONSyntax

/// Counts the matches of a document from its beginning on, a slice at a time.
///
/// Meant to run off the main actor: between two slices somebody can give it up.
public struct MatchScan: Sendable {
  /// How many matches are counted at most.
  public static let limit = 1_000_000
  /// How many values a slice takes: few at first, so that a scan that is given up ends soon.
  private var sliceValues = 1_024
  /// How many values a slice takes at most.
  private static let largestSlice = 16_384
  /// How many bytes a slice takes, about.
  static let sliceBytes = 1 << 20

  private var walk: DocumentWalk
  private var query: SearchQuery
  private var rank = 0
  private var count = 0
  /// Whether everything was looked at.
  public private(set) var isComplete = false

  /// A scan that has not begun; `nil` when the pattern cannot be read.
  public init?(_ document: JSONDocument, _ pattern: SearchPattern) {
    // Patterns that cannot be read are refused before a scan is ordered.
    guard let query = try? SearchQuery(pattern) else { return nil }
    walk = DocumentWalk(document)
    self.query = query
  }

  /// The matches of the next slice, by how many values stand before each.
  ///
  /// **Shape**: ascending.
  public mutating func nextSlice() -> [Int] {
    var ranks: [Int] = []
    var bytes = 0
    let end = rank + sliceValues
    sliceValues = min(2 * sliceValues, Self.largestSlice)
    while !isComplete, rank < end, bytes < Self.sliceBytes {
      if walk.matches(&query) { ranks.append(rank) }
      if !walk.node.kind.isContainer { bytes += walk.node.byteCount }
      rank += 1
      isComplete = !walk.next() || count + ranks.count >= Self.limit
    }
    count += ranks.count
    return ranks
  }
}
