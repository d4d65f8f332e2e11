public import JSONSyntax

/// A row of the tree with all that is needed to draw it.
public struct VisibleRow: Sendable {
  /// Which row.
  public let row: TreeRow
  /// The value: of `mine`, or of base when it was deleted.
  public let node: JSONNode
  /// The name token as written, quotes included; `nil` in arrays and for the root.
  public let nameLiteral: [UInt8]?
  /// The index in an array; `nil` elsewhere.
  public let index: Int?
  /// How deep the row stands; the root has depth 0.
  public let depth: Int
  /// Whether it shows its children.
  public let isOpen: Bool
  /// Whether something follows in the same container.
  public let hasFollowing: Bool
  /// The number in the gutter: 1 for the root, counting what folds hide; `nil` for deleted values.
  public let number: Int?
}

extension State {
  /// The rows of the tree that the viewport shows, from its top on, at most `limit`.
  ///
  /// **Complexity**: O(depth + limit).
  public func visibleRows(limit: Int) -> [VisibleRow] {
    guard let document else { return [] }
    var walk = TreeWalk(document, folds: tree.folds, at: tree.top)
    var number: Int?
    var rows: [VisibleRow] = []
    while rows.count < limit {
      if let ghost = walk.ghostRow(base: document.base.document) {
        rows.append(ghost)
      } else {
        let current = number ?? document.mine.rank(of: ChildPath(walk.path)) + 1
        rows.append(walk.valueRow(number: current))
        let next = current + (walk.level.isOpen ? 1 : walk.level.node.valueCount)
        number = tree.folds.filter == nil ? next : nil
      }
      if !walk.next() { break }
    }
    return rows
  }

  /// The row under the cursor.
  ///
  /// **Complexity**: O(depth).
  public var cursorRow: VisibleRow? {
    guard let document else { return nil }
    let walk = TreeWalk(document, folds: tree.folds, at: tree.cursor)
    return walk.ghostRow(base: document.base.document)
      ?? walk.valueRow(number: document.mine.rank(of: ChildPath(walk.path)) + 1)
  }
}

extension TreeWalk {
  /// The row of a value of `mine`.
  func valueRow(number: Int) -> VisibleRow {
    let parent = levels.count > 1 ? levels[levels.count - 2].node : nil
    return VisibleRow(
      row: row, node: level.node,
      nameLiteral: parent.flatMap { $0.nameLiteral(at: level.index) },
      index: parent?.kind == .array ? level.index : nil,
      depth: depth, isOpen: level.isOpen,
      hasFollowing: parent.map { level.index + 1 < $0.count } ?? false,
      number: number)
  }

  /// The row of a deleted value; `nil` when the walk stands on a value of `mine`.
  func ghostRow(base: JSONDocument) -> VisibleRow? {
    guard let ghost, case let place = ghosts.sorted[ghost].base, let index = place.last,
      let parent = base.node(at: ChildPath(place.dropLast())), index < parent.count
    else { return nil }
    return VisibleRow(
      row: row, node: parent.child(at: index),
      nameLiteral: parent.nameLiteral(at: index),
      index: parent.kind == .array ? index : nil,
      depth: depth, isOpen: false, hasFollowing: true, number: nil)
  }
}
