public import JSONSyntax

/// Where a search begins and which way it goes.
public struct SearchStart: Sendable, Hashable {
  /// The place it begins at, which comes last.
  public var place: ChildPath
  /// Whether it goes up.
  public var isBackward: Bool
  /// Which match is wanted, from 1.
  public var times: Int

  /// A beginning.
  public init(at place: ChildPath, isBackward: Bool = false, times: Int = 1) {
    self.place = place
    self.isBackward = isBackward
    self.times = times
  }
}

/// Looks for a match from a place on and around the end of the document.
///
/// Meant to run off the main actor; `isCancelled` is asked now and then, and a search that was
/// given up found nothing.
///
/// **Complexity**: O(document) at most, without recursion.
public func findMatch(
  in document: JSONDocument, _ pattern: SearchPattern, from start: SearchStart,
  isCancelled: () -> Bool = { false }
) -> SearchAnswer {
  // Patterns that cannot be read are refused before a search is ordered.
  guard var query = try? SearchQuery(pattern) else { return .notFound }
  // Who types fast gives up searches that have not begun.
  if isCancelled() { return .notFound }
  var walk = DocumentWalk(document, at: start.place)
  var hasWrapped = false
  var found: ChildPath?
  var missing = start.times
  for step in 1...document.valueCount {
    if !walk.step(isBackward: start.isBackward) {
      walk.goAround(isBackward: start.isBackward)
      hasWrapped = true
    }
    if walk.matches(&query) {
      found = ChildPath(walk.path)
      missing -= 1
      if missing <= 0 { break }
    }
    if step.isMultiple(of: 4_096), isCancelled() { return .notFound }
  }
  return found.map { .found($0, wrapped: hasWrapped) } ?? .notFound
}
