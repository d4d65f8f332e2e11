import JSONMerge
import JSONSyntax

/// Where their changes are marked on the rows of my version.
///
/// **Complexity**: every question is a few binary searches.
public struct TheirMarks: Sendable, Equatable {
  /// What they did at a row.
  struct Place: Sendable, Equatable {
    /// A row of `mine`; for what they added the container that they added it to.
    var row: TreeRow
    /// The place in their changes.
    var change: Int
    /// Whether it stands for something in the container and not for the row itself.
    var isInside: Bool
  }

  /// Their changes, top to bottom.
  let places: [Place]
  /// Rows that would conflict, top to bottom.
  let conflicts: [TreeRow]

  /// No marks.
  init() {
    places = []
    conflicts = []
  }

  /// The marks of their changes on my version; `correspondence` leads from base to mine.
  init(_ news: RemoteNews, base: JSONDocument, correspondence: Correspondence) {
    let back = Correspondence(base: base, mine: news.version.document, changes: news.changes)
    let finder = RowFinder(correspondence: correspondence, back: back)
    places = news.changes.enumerated()
      .compactMap { index, change in
        finder.row(base: change.oldPath, theirs: change.newPath)
          .map { Place(row: $0.row, change: index, isInside: $0.isInside) }
      }
      .sorted { $0.row < $1.row }
    conflicts = (news.forecast?.conflicts ?? [])
      .compactMap { decision in
        if decision.basePath == nil, let mine = decision.minePath { return .value(mine) }
        return finder.row(base: decision.basePath, theirs: decision.theirsPath)?.row
      }
      .sorted()
  }

  /// The places in their changes of what happened to the row itself.
  func changes(at row: TreeRow) -> [Int] {
    var index = lowerBound { $0 < row }
    var found: [Int] = []
    while index < places.count, places[index].row == row {
      if !places[index].isInside { found.append(places[index].change) }
      index += 1
    }
    return found
  }

  /// How many of their changes are in a row, those of the row itself not counted.
  func count(inside row: TreeRow) -> Int {
    guard let path = row.value else { return 0 }
    let first = lowerBound { $0 < row }
    let end = lowerBound { $0 < row || $0.isInside(path) }
    var count = end - first
    var index = first
    while index < end, places[index].row == row {
      if !places[index].isInside { count -= 1 }
      index += 1
    }
    return count
  }

  /// Whether they added something directly to the container of the row.
  func hasAdditions(in row: TreeRow) -> Bool {
    var index = lowerBound { $0 < row }
    while index < places.count, places[index].row == row {
      if places[index].isInside { return true }
      index += 1
    }
    return false
  }

  /// Whether the row would conflict.
  func isConflict(_ row: TreeRow) -> Bool {
    let index = conflicts.partitioningIndex { $0 < row }
    return index < conflicts.count && conflicts[index] == row
  }

  /// Whether something in the row would conflict.
  func hasConflict(inside row: TreeRow) -> Bool {
    guard let path = row.value else { return false }
    let index = conflicts.partitioningIndex { $0 <= row }
    return index < conflicts.count && conflicts[index].isInside(path)
  }

  private func lowerBound(_ isAbove: (TreeRow) -> Bool) -> Int {
    places.partitioningIndex { isAbove($0.row) }
  }
}

/// Finds the row of my version for a place of base or of theirs.
private struct RowFinder {
  let correspondence: Correspondence
  let back: Correspondence

  func row(base: ChildPath?, theirs: ChildPath?) -> (row: TreeRow, isInside: Bool)? {
    if let base { return (row(ofBase: base), false) }
    guard let parent = theirs?.parent, let base = back.oldPath(ofNew: parent) else { return nil }
    return (row(ofBase: base), true)
  }

  private func row(ofBase path: ChildPath) -> TreeRow {
    if let mine = correspondence.newPath(ofOld: path) { return .value(mine) }
    if let ghost = correspondence.ghosts.around(path) { return .deleted(ghost) }
    return .value(.root)
  }
}

extension TreeRow {
  /// Whether it is the value at a path, in it, or deleted from it.
  func isInside(_ path: ChildPath) -> Bool { self.path.starts(with: path) }
}

extension Array {
  /// The first place for whose element the condition no longer holds.
  ///
  /// **Complexity**: O(log n); elements for which it holds stand first.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
