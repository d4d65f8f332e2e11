import JSONSyntax

/// What comes of one side's changes to base when they are made to the other side's version.
///
/// Where both changed the same, the winner has it as it is there; nil is what is absent.
///
/// **Source.** merge.md 2.2, rules R1 to R8, read without a merge.
func changes(
  of winner: IdentityTree?, to base: IdentityTree?, madeTo other: IdentityTree?
) -> IdentityTree? {
  if winner == base { return other }
  if other == base || winner == other { return winner }
  switch (base, winner, other) {
  case (nil, let winner?, let other?):
    return union(winner, other) ?? winner
  case (let base?, let winner?, nil):
    return winner.isRest(of: base) ? nil : winner
  case (.object(let base)?, .object(let winner)?, .object(let other)?):
    let names = Set(winner.keys).union(other.keys)
    let members = names.compactMap { name in
      changes(of: winner[name], to: base[name], madeTo: other[name]).map { (name, $0) }
    }
    return .object(Dictionary(uniqueKeysWithValues: members))
  case (.array(let base)?, .array(let winner)?, .array(let other)?):
    return .array(elements(of: winner, base, other))
  default:
    return winner
  }
}

private func elements(
  of winner: [IdentityTree.Element], _ base: [IdentityTree.Element],
  _ other: [IdentityTree.Element]
) -> [IdentityTree.Element] {
  let added = other.filter { element in !winner.contains { $0.id == element.id } }
  return (winner + added).compactMap { element in
    let value = { (list: [IdentityTree.Element]) in list.first { $0.id == element.id }?.value }
    return changes(of: value(winner), to: value(base), madeTo: value(other))
      .map { IdentityTree.Element(id: element.id, value: $0) }
  }
}

/// Two objects in one, nil when a member of both is not the same.
private func union(_ one: IdentityTree, _ other: IdentityTree) -> IdentityTree? {
  guard case .object(let mine) = one, case .object(let theirs) = other else { return nil }
  var members = mine
  for (name, value) in theirs {
    guard let own = mine[name] else {
      members[name] = value
      continue
    }
    guard let both = own == value ? own : union(own, value) else { return nil }
    members[name] = both
  }
  return .object(members)
}
