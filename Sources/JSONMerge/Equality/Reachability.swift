import JSONSyntax

/// Whether a value came out of another one by nothing but removals inside.
///
/// Members of objects may have lost something, and so may elements of arrays that name themselves;
/// all other elements that are left must be as they were.
///
/// **Complexity.** O(n) on average, with a stack of its own.
func isReached(from base: JSONNode, to rest: JSONNode) -> Bool {
  var open = [(base: base, rest: rest)]
  while let pair = open.popLast() {
    guard pair.base.kind == pair.rest.kind else { return false }
    switch pair.base.kind {
    case .object:
      guard let pairs = remainingMembers(pair.base, pair.rest) else { return false }
      open += pairs
    case .array:
      guard let pairs = remainingElements(pair.base, pair.rest) else { return false }
      open += pairs
    case .string, .number, .boolean, .null:
      if !isSemanticallyEqual(pair.base, pair.rest) { return false }
    }
  }
  return true
}

/// The members that are left, with what they were; nil when one of them is new.
private func remainingMembers(
  _ base: JSONNode, _ rest: JSONNode
) -> [(base: JSONNode, rest: JSONNode)]? {
  let indices = Dictionary(
    uniqueKeysWithValues: zip(MemberKey.keys(of: base.members.map { $0.name ?? "" }), 0...))
  let keys = MemberKey.keys(of: rest.members.map { $0.name ?? "" })
  var pairs: [(base: JSONNode, rest: JSONNode)] = []
  for (index, key) in keys.enumerated() {
    guard let found = indices[key] else { return nil }
    pairs.append((base.child(at: found), rest.child(at: index)))
  }
  return pairs
}

/// The elements that are left and lost something, with what they were; nil when one of them is new
/// or stands elsewhere.
private func remainingElements(
  _ base: JSONNode, _ rest: JSONNode
) -> [(base: JSONNode, rest: JSONNode)]? {
  var pairs: [(base: JSONNode, rest: JSONNode)] = []
  var next = 0
  for element in base.children where next < rest.count {
    let candidate = rest.child(at: next)
    if isSemanticallyEqual(element, candidate) {
      next += 1
    } else if haveSameName(element, candidate) == true {
      pairs.append((element, candidate))
      next += 1
    }
  }
  return next == rest.count ? pairs : nil
}
