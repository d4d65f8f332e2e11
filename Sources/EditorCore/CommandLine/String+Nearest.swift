extension String {
  /// The name that is most like a mistyped one; `nil` when there are no names.
  public func nearest(among names: some Sequence<String>) -> String? {
    names.min { distance(to: $0) < distance(to: $1) }
  }

  /// The same, where so many changes make it of this name.
  func nearest(among names: some Sequence<String>, within changes: Int) -> String? {
    nearest(among: names).flatMap { distance(to: $0) <= changes ? $0 : nil }
  }

  /// How many characters must be changed, added or dropped to make another string of it.
  private func distance(to other: String) -> Int {
    let other = Array(other)
    var row = Array(0...other.count)
    for (index, character) in self.prefix(64).enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let substitution = diagonal + (character == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(substitution, row[column] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
