/// The search that `n` repeats, and what is known of its matches.
public struct SearchState: Sendable, Equatable {
  /// What is looked for; empty before the first search.
  public var pattern = SearchPattern()
  /// The searches that were accepted, the last one last; each once.
  public internal(set) var earlier: [SearchPattern] = []
  /// The earlier search that was called back into the line; `nil` when none was.
  var recalled: Int?
  /// Whether the last search went backwards.
  public var isBackward = false
  /// Whether matches are marked and counted.
  public var isShown = false
  /// The search for one match that is under way.
  public var request: RequestID?
  /// The search for paths that is under way.
  var pathRequest: RequestID?
  /// The matches, as far as they were counted.
  public internal(set) var tally: MatchTally?
  /// Where a search that is being typed began; `nil` when none is.
  public internal(set) var origin: SearchOrigin?

  /// No search yet.
  public init() {}
}

/// What Esc goes back to while a search is typed.
public struct SearchOrigin: Sendable, Equatable {
  /// Cursor, folds and viewport.
  let tree: TreeState
  /// The search before.
  let pattern: SearchPattern
  /// Whether its matches were marked.
  let isShown: Bool
}
