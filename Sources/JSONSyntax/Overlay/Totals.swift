/// What is summed up in every node of the overlay.
struct Totals: Sendable {
  var children: Int
  var values: Int
  /// Of pieces: with a comma behind each; of containers: as written.
  var bytes: Int
  /// No fewer than the levels inside; may be more, since texts are measured as a whole.
  var depth: Int

  static func sum(_ left: Totals?, _ own: Totals, _ right: Totals?) -> Totals {
    var sum = own
    for side in [left, right] {
      guard let side else { continue }
      sum.children += side.children
      sum.values += side.values
      sum.bytes += side.bytes
      sum.depth = max(sum.depth, side.depth)
    }
    return sum
  }

  static func container(_ pieces: PieceTree, closing: Trivia) -> Totals {
    let inside = pieces.root?.totals
    return Totals(
      children: inside?.children ?? 0, values: 1 + (inside?.values ?? 0),
      bytes: 2 + (inside?.bytes ?? 0) - pieces.lastTailCount + closing.count,
      depth: 1 + (inside?.depth ?? 0))
  }
}
