/// The longest common subsequence by the greedy search for a shortest edit script.
///
/// Returns nil when more than `limit` differences are needed.
///
/// **Complexity.** O((n + m) d) time and O(d²) memory for d differences.
func shortestScript(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>, limit: Int) -> [MatchedPair]? {
  if old.isEmpty || new.isEmpty { return [] }
  var search = ScriptSearch(old: old, new: new)
  for differences in 0...min(limit, old.count + new.count) {
    if search.step(differences) { return search.backtrack(from: differences) }
  }
  return nil
}

/// The furthest reaching paths of the search, one row for each number of differences.
///
/// Row d holds the furthest old position on the diagonals -d, -d + 2 ... d, where the diagonal is
/// old position minus new position.
private struct ScriptSearch {
  let old: ArraySlice<Int>
  let new: ArraySlice<Int>
  private var rows: [[Int32]] = []

  init(old: ArraySlice<Int>, new: ArraySlice<Int>) {
    self.old = old
    self.new = new
  }

  /// Extends all paths by one difference; true when the end of both lists is reached.
  mutating func step(_ differences: Int) -> Bool {
    var row: [Int32] = []
    row.reserveCapacity(differences + 1)
    var isComplete = false
    for slot in 0...differences {
      let diagonal = 2 * slot - differences
      var position = start(differences, slot)
      while position < old.count, position - diagonal < new.count,
        old[old.startIndex + position] == new[new.startIndex + position - diagonal]
      {
        position += 1
      }
      row.append(Int32(position))
      if position >= old.count, position - diagonal >= new.count {
        isComplete = true
        break
      }
    }
    rows.append(row)
    return isComplete
  }

  /// Where the path on a diagonal begins, after its last difference and before its matches.
  private func start(_ differences: Int, _ slot: Int) -> Int {
    guard differences > 0 else { return 0 }
    return cameFromInsertion(differences, slot)
      ? Int(rows[differences - 1][slot]) : Int(rows[differences - 1][slot - 1]) + 1
  }

  /// Whether the last difference of the path is an inserted symbol of the new list.
  private func cameFromInsertion(_ differences: Int, _ slot: Int) -> Bool {
    if slot == 0 { return true }
    if slot == differences { return false }
    return rows[differences - 1][slot - 1] < rows[differences - 1][slot]
  }

  /// The matches of the path that reached the end, in ascending order.
  func backtrack(from differences: Int) -> [MatchedPair] {
    var reversed: [MatchedPair] = []
    var slot = rows[differences].count - 1
    var position = Int(rows[differences][slot])
    for row in stride(from: differences, through: 0, by: -1) {
      let diagonal = 2 * slot - row
      let first = start(row, slot)
      while position > first {
        position -= 1
        reversed.append(
          MatchedPair(
            old: old.startIndex + position, new: new.startIndex + position - diagonal))
      }
      guard row > 0 else { break }
      slot = cameFromInsertion(row, slot) ? slot : slot - 1
      position = Int(rows[row - 1][slot])
    }
    return reversed.reversed()
  }
}
