/// What is to be found in a text, and from where on.
public struct TextSearchOrder: Sendable, Hashable {
  /// What is looked for.
  public var pattern: SearchPattern
  /// Where it begins.
  public var place: TextPosition
  /// Whether it goes up.
  public var isBackward: Bool
}

/// A match in a text, and how many there are.
public struct TextFinding: Sendable, Hashable {
  /// Where it stands.
  public let match: Range<TextPosition>
  /// Which match of the text it is, from 1.
  public let number: Int
  /// How many the text has.
  public let count: Int
  /// Whether it was found only behind the other end of the text.
  public let hasWrapped: Bool
}

/// Looks for the next match from a place on, around the end of the text; `nil` without any.
///
/// A match never goes past the end of its line. Meant to run off the main actor for a long text:
/// `isCancelled` is asked now and then.
///
/// **Complexity**: O(n), since all matches are counted.
public func findInText(
  _ lines: TextLines, _ order: TextSearchOrder, isCancelled: () -> Bool = { false }
) -> TextFinding? {
  // Patterns that cannot be read are refused before a search is ordered.
  guard var query = try? SearchQuery(ofText: order.pattern), !isCancelled() else { return nil }
  var scan = TextScan(order: order)
  for (number, line) in lines.enumerated() {
    for columns in query.ranges(inLine: line) { scan.take(columns, line: number) }
    if number.isMultiple(of: 4_096), isCancelled() { return nil }
  }
  return scan.finding
}

/// Takes the matches of a text in their order and keeps the one that is wanted.
private struct TextScan {
  /// A match and which one it is.
  private struct Hit {
    let match: Range<TextPosition>
    let number: Int
  }

  let order: TextSearchOrder
  private var count = 0
  private var first: Hit?
  private var last: Hit?
  private var wanted: Hit?

  init(order: TextSearchOrder) { self.order = order }

  mutating func take(_ columns: Range<Int>, line: Int) {
    count += 1
    let start = TextPosition(line: line, column: columns.lowerBound)
    let end = TextPosition(line: line, column: columns.upperBound)
    let hit = Hit(match: start..<end, number: count)
    first = first ?? hit
    last = hit
    if order.isBackward {
      if end <= order.place { wanted = hit }
    } else if wanted == nil, start >= order.place {
      wanted = hit
    }
  }

  var finding: TextFinding? {
    guard let hit = wanted ?? (order.isBackward ? last : first) else { return nil }
    return TextFinding(
      match: hit.match, number: hit.number, count: count, hasWrapped: wanted == nil)
  }
}
