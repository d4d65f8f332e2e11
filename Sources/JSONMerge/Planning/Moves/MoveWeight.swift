import JSONSyntax

extension JSONNode {
  /// Whether so much stands in the value that it is evidence of a move when it turns up elsewhere.
  ///
  /// A container with two leaves is, and a string of 16 code units; a leaf is a scalar or an empty
  /// container.
  ///
  /// **Complexity.** O(containers with one child that stand in each other).
  ///
  /// **Source.** merge.md 2.7.
  var weighsEnoughToMove: Bool {
    let fewestUnits = 16
    if kind == .string {
      // No code unit is written with less than a byte.
      return byteCount >= fewestUnits + 2 && (string?.utf16.count ?? 0) >= fewestUnits
    }
    var inner = self
    while inner.count == 1 { inner = inner.child(at: 0) }
    return inner.count > 1
  }
}
