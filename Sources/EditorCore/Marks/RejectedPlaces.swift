import JSONSyntax

/// The places of the document that a server named when it refused a save.
public struct RejectedPlaces: Sendable, Equatable {
  /// How many places are marked at most.
  static let limit = 50

  /// Where they are, as the server named them.
  let pointers: [JSONPointer]
  /// Where they are in mine, ascending; those that are not there are left out.
  private(set) var paths: [ChildPath] = []

  /// No places.
  init() { pointers = [] }

  /// The places that a server named; what is no JSON Pointer is passed over.
  init(_ texts: [String], in mine: JSONDocument) {
    pointers = texts.prefix(Self.limit).compactMap { text in
      // The server's words: what is no pointer names no place.
      try? JSONPointer(parsing: text)
    }
    follow(mine)
  }

  /// Finds the places again in another version of mine.
  mutating func follow(_ mine: JSONDocument) {
    guard !pointers.isEmpty else { return }
    paths = pointers.compactMap { mine.path(of: $0) }.sorted()
  }

  /// Whether a row is one of them, or hides one.
  func marks(_ row: TreeRow, isOpen: Bool) -> Bool {
    guard !paths.isEmpty, let path = row.value else { return false }
    let index = paths.partitioningIndex { $0 < path }
    guard index < paths.count else { return false }
    return paths[index] == path || (!isOpen && paths[index].starts(with: path))
  }
}
