extension [SearchPattern] {
  /// How many searches are kept.
  private static var limit: Int { 50 }

  /// Keeps a search that was accepted as the latest, once, so that it can be called back.
  mutating func keep(_ pattern: SearchPattern) {
    guard !pattern.isEmpty else { return }
    removeAll { $0 == pattern }
    append(pattern)
    if count > Self.limit { removeFirst() }
  }
}
