import JSONSyntax

extension JSONChange: Equatable {
  /// Whether two changes say the same: the same places and, written out, the same values.
  ///
  /// **Complexity**: O(1) for values of the same text; else O(bytes of the values).
  public static func == (left: JSONChange, right: JSONChange) -> Bool {
    left.kind == right.kind && left.pointer == right.pointer && left.oldPath == right.oldPath
      && left.newPath == right.newPath && haveSameText(left.old, right.old)
      && haveSameText(left.new, right.new)
  }
}

private func haveSameText(_ left: JSONNode?, _ right: JSONNode?) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return left.isIdentical(to: right) || left.literal == right.literal
}
