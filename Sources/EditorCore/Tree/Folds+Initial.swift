public import JSONSyntax

extension Folds {
  /// Rows that a document may begin with when it is opened.
  static let initialRows = 400

  /// The folds that a document begins with: as many levels as make up to ``initialRows`` rows.
  ///
  /// Small documents are fully open; the first level always is.
  ///
  /// **Complexity**: O(``initialRows``).
  public static func initial(for document: JSONDocument) -> Folds {
    if document.valueCount <= initialRows { return Folds(openDepth: .max) }
    var level = [document.root]
    var rows = 1
    var depth = 0
    while !level.isEmpty {
      let added = level.reduce(0) { $0 + $1.count }
      if depth > 0, rows + added > initialRows { break }
      rows += added
      depth += 1
      if rows > initialRows { break }
      level = level.flatMap { node in (0..<node.count).map { node.child(at: $0) } }
        .filter(\.kind.isContainer)
    }
    return Folds(openDepth: max(1, depth))
  }
}
