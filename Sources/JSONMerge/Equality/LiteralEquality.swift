public import JSONSyntax

/// Whether two values are written alike, white space between tokens and escapes in strings aside.
///
/// The order of members and the spelling of numbers count.
///
/// **Complexity.** O(n); what both share in storage is not looked at.
public func isLiterallyEqual(_ one: JSONNode, _ other: JSONNode) -> Bool {
  var steps = 0
  return LiteralComparison.areEqual(one, other, steps: &steps)
}

/// Two values walked side by side, with a stack of its own.
struct LiteralComparison {
  private var open: [(one: MemberIterator, other: MemberIterator)] = []

  /// Whether two values are equal; adds the number of children that were looked at.
  static func areEqual(_ one: JSONNode, _ other: JSONNode, steps: inout Int) -> Bool {
    var comparison = Self()
    guard comparison.compare(one, other) else { return false }
    while let difference = comparison.step() {
      steps += 1
      if difference { return false }
    }
    return true
  }

  /// Compares the next two children; true at a difference, nil at the end.
  private mutating func step() -> Bool? {
    guard let last = open.indices.last else { return nil }
    switch (open[last].one.next(), open[last].other.next()) {
    case (let one?, let other?):
      return !(haveSameName(one, other) && compare(one.value, other.value))
    case (nil, nil):
      open.removeLast()
      return false
    case (nil, _?), (_?, nil):
      return true
    }
  }

  /// Compares two values, with what is inside left for later steps.
  private mutating func compare(_ one: JSONNode, _ other: JSONNode) -> Bool {
    if one.isIdentical(to: other) { return true }
    guard one.kind == other.kind, one.count == other.count else { return false }
    guard one.kind.isContainer else { return areScalarsAlike(one, other) }
    if one.count > 0, !areSurelyAlike(one, other) {
      open.append((one.members.makeIterator(), other.members.makeIterator()))
    }
    return true
  }

  /// Whether the bytes of two small containers are the same.
  ///
  /// Larger ones are left to the walk, which would otherwise read deep ones again at every level.
  private func areSurelyAlike(_ one: JSONNode, _ other: JSONNode) -> Bool {
    let small = 4_096
    return one.byteCount <= small && one.byteCount == other.byteCount && !one.isEdited
      && !other.isEdited && one.hasSameBytes(as: other)
  }

  private func haveSameName(_ one: JSONMember, _ other: JSONMember) -> Bool {
    one.nameLiteral == other.nameLiteral || one.name == other.name
  }

  private func areScalarsAlike(_ one: JSONNode, _ other: JSONNode) -> Bool {
    if one.hasSameBytes(as: other) { return true }
    return one.kind == .string && one.string == other.string
  }
}
