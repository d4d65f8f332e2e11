/// What is looked for in the text editor, and what was found.
public struct TextSearch: Sendable, Equatable {
  /// What is looked for; empty before the first search.
  public internal(set) var pattern = SearchPattern()
  /// Whether the matches are marked: while a search is typed, and until one goes on with the text.
  public internal(set) var isShown = false
  /// The match that is selected, and how many there are; `nil` when there is none.
  public internal(set) var finding: TextFinding?
  /// The search of a long text that is under way.
  var request: RequestID?
  /// Where the search that is being typed began; `nil` when none is.
  public internal(set) var origin: Origin?
  /// The searches that were accepted, the last one last; each once.
  var earlier: [SearchPattern] = []
  /// The earlier search that was called back into the line; `nil` when none was.
  var recalled: Int?

  /// What Esc goes back to while a search is typed.
  public struct Origin: Sendable, Equatable {
    let cursor: TextPosition
    let anchor: TextPosition?
    let top: Int
    /// The search before.
    let pattern: SearchPattern
  }

  /// No search yet.
  init() {}

  /// The same searches for another text, in which nothing was found yet.
  var forAnotherText: TextSearch {
    var search = TextSearch()
    search.pattern = origin?.pattern ?? pattern
    search.earlier = earlier
    return search
  }
}

extension TextSearch {
  /// The longest line in which matches are marked, in bytes.
  private static let markedLineLimit = 1 << 14

  /// Where matches stand in a line, in bytes of UTF-8; none while no search is shown.
  public func matches(in line: String) -> [Range<Int>] {
    // A pattern that cannot be read marks nothing; its line says why.
    guard isShown, line.utf8.count <= Self.markedLineLimit,
      var query = try? SearchQuery(ofText: pattern)
    else { return [] }
    return query.ranges(inLine: line)
  }
}

extension State {
  /// What was counted of the search in the text editor; `nil` while none is shown.
  public var textMatchPlace: MatchPlace? {
    let search = textWork.search
    guard search.isShown else { return nil }
    return MatchPlace(
      current: search.finding?.number, count: search.finding?.count ?? 0,
      isComplete: search.request == nil)
  }
}
