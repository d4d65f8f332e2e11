import JSONSyntax

/// The new elements of one version of a sequence that are like elements no version has any more.
///
/// A side that moved an element and edited it has removed one and added another. If the other side
/// removed the element, or moved and edited it too, it would come back, or be there twice.
struct ReturningElements {
  /// More elements than these are not compared each with each.
  private static let most = 64

  /// Their indices in the version.
  let indices: [Int]

  /// Finds them among what a side added, given what both sides removed.
  ///
  /// **Complexity.** O(added removed), both capped.
  init(
    added: [(index: Int, node: JSONNode)], removed: [JSONNode],
    features: (JSONNode, Side) -> SimilarityFeatures,
    side: Side
  ) {
    guard !removed.isEmpty, removed.count <= Self.most, added.count <= Self.most else {
      indices = []
      return
    }
    let old = removed.map { (kind: $0.kind, features: features($0, .base)) }
    indices = added.filter { element in
      let own = features(element.node, side)
      return old.contains {
        $0.kind == element.node.kind
          && $0.features.similarity(to: own) >= SimilarityFeatures.threshold
      }
    }.map(\.index)
  }
}
