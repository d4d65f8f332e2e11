/// Whether two values mean the same.
///
/// Numbers are compared by their exact decimal value, strings by code units, objects without regard
/// to the order of names (those that repeat are numbered), arrays in order. Types are never mixed.
///
/// **Complexity.** O(n) on average; what both share in storage is not looked at.
public func isSemanticallyEqual(_ one: JSONNode, _ other: JSONNode) -> Bool {
  var steps = 0
  return isSemanticallyEqual(one, other, counting: &steps)
}

/// Whether two values mean the same; adds the number of children that were looked at to `steps`.
public func isSemanticallyEqual(
  _ one: JSONNode, _ other: JSONNode, counting steps: inout Int
) -> Bool {
  SemanticComparison.areEqual(one, other, steps: &steps)
}

/// Two values walked side by side, with a stack of its own.
private struct SemanticComparison {
  private enum Frame {
    case elements(MemberIterator, MemberIterator)
    case pairs(ArraySlice<(JSONNode, JSONNode)>)
  }

  private var open: [Frame] = []

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
    guard let frame = open.popLast() else { return nil }
    switch frame {
    case .elements(var one, var other):
      guard let first = one.next(), let second = other.next() else { return false }
      open.append(.elements(one, other))
      return !compare(first.value, second.value)
    case .pairs(var pairs):
      guard let (one, other) = pairs.popFirst() else { return false }
      open.append(.pairs(pairs))
      return !compare(one, other)
    }
  }

  /// Compares two values, with what is inside left for later steps.
  private mutating func compare(_ one: JSONNode, _ other: JSONNode) -> Bool {
    if one.isIdentical(to: other) { return true }
    guard one.kind == other.kind, one.count == other.count else { return false }
    switch one.kind {
    case .null: return true
    case .boolean: return one.boolean == other.boolean
    case .string: return one.hasSameBytes(as: other) || one.string == other.string
    case .number: return DecimalValue.areEqual(one.literal, other.literal)
    case .array:
      open.append(.elements(one.members.makeIterator(), other.members.makeIterator()))
      return true
    case .object:
      return compareMembers(one, other)
    }
  }

  private mutating func compareMembers(_ one: JSONNode, _ other: JSONNode) -> Bool {
    let oneNames = one.members.map { $0.name ?? "" }
    let otherNames = other.members.map { $0.name ?? "" }
    if oneNames == otherNames {
      open.append(.elements(one.members.makeIterator(), other.members.makeIterator()))
      return true
    }
    let indices = Dictionary(
      uniqueKeysWithValues: zip(MemberKey.keys(of: otherNames), otherNames.indices))
    var pairs: [(JSONNode, JSONNode)] = []
    for (index, key) in MemberKey.keys(of: oneNames).enumerated() {
      guard let found = indices[key] else { return false }
      pairs.append((one.child(at: index), other.child(at: found)))
    }
    open.append(.pairs(pairs[...]))
    return true
  }
}
