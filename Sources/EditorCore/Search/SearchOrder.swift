public import JSONSyntax

/// What is to be looked for in a document, off the main actor.
public enum SearchOrder: Sendable, Equatable {
  /// One match, from a place on.
  case match(SearchPattern, from: SearchStart)
  /// All matches, counted a slice at a time.
  case count(SearchPattern)
  /// The values whose paths fit what was typed.
  case paths(String)
  /// Everything that a replacement would change, a slice at a time.
  case replacements(ReplaceRequest)
  /// Names that stand more than once in their object.
  case repeatedNames
}

/// What a search has to say.
public enum SearchAnswer: Sendable, Equatable {
  /// A match; `wrapped` when the search went on at the other end of the document.
  case found(ChildPath, wrapped: Bool)
  /// No match in the whole document.
  case notFound
  /// More matches: how many values stand before each, in the order of the document.
  case counted(ranks: [Int], isLast: Bool)
  /// The values whose paths fit, the best first; each answer replaces the one before.
  case paths([PathHit], isLast: Bool)
  /// More places that a replacement would change, in the order of the document.
  case replacements([Replacement], isLast: Bool)
  /// The members whose names stand more than once.
  case repeatedNames(RepeatedNames)
}

/// Carries out a search; the last answer is given back, those before go to `report`.
///
/// Meant to run off the main actor; `isCancelled` is asked now and then, and what is said after it
/// was true means nothing.
///
/// **Complexity**: O(document) at most, without recursion.
public func carryOut(
  _ order: SearchOrder, in document: JSONDocument, isCancelled: () -> Bool = { false },
  report: (SearchAnswer) -> Void
) -> SearchAnswer {
  switch order {
  case .match(let pattern, let start):
    return findMatch(in: document, pattern, from: start, isCancelled: isCancelled)
  case .count(let pattern):
    guard var scan = MatchScan(document, pattern) else { break }
    while !isCancelled() {
      let ranks = scan.nextSlice()
      if scan.isComplete { return .counted(ranks: ranks, isLast: true) }
      if !ranks.isEmpty { report(.counted(ranks: ranks, isLast: false)) }
    }
  case .paths(let text):
    let hits = findPaths(in: document, text, isCancelled: isCancelled) {
      report(.paths($0, isLast: false))
    }
    return .paths(hits, isLast: true)
  case .repeatedNames:
    return .repeatedNames(RepeatedNames(in: document, isCancelled: isCancelled))
  case .replacements(let request):
    // A request that cannot be read was refused before.
    guard var scan = try? ReplaceScan(document, request) else { break }
    while !isCancelled() {
      let places = scan.nextSlice()
      if scan.isComplete { return .replacements(places, isLast: true) }
      if !places.isEmpty { report(.replacements(places, isLast: false)) }
    }
  }
  return .counted(ranks: [], isLast: true)
}
