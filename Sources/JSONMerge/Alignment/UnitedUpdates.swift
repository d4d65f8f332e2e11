/// Gives strings that took the place of others the identity of those they replaced.
///
/// Where a run of strings of base was replaced by as many new ones between the same two
/// neighbours, each new string is an update of the old one at its position. A string that is new on
/// both sides keeps its own identity.
///
/// **Source.** merge.md 2.5, unique strings.
func unitedUpdates(
  _ identities: Sides<[Identity]>, in gaps: [Sides<Range<Int>>]
) -> Sides<[Identity]> {
  let all = identities.map { Set($0) }
  if gaps.count == 1 { return unitedUpdates(identities, among: all) }
  var done = Sides(base: 0, mine: 0, theirs: 0)
  var result: Sides<[Identity]> = Sides { _ in [] }
  for gap in gaps {
    let part = unitedUpdates(
      Sides { side in Array(identities[side][done[side]..<(done[side] + gap[side].count)]) },
      among: all)
    for side in Side.allCases {
      result.update(side) { $0 += part[side] }
      done[side] += gap[side].count
    }
  }
  return result
}

/// The same for some neighbours; a string that stands elsewhere in the array is neither gone nor new.
private func unitedUpdates(
  _ identities: Sides<[Identity]>, among all: Sides<Set<Identity>>
) -> Sides<[Identity]> {
  let newInMine = Set(identities.mine).subtracting(all.base)
  let newInBoth = newInMine.intersection(all.theirs)
  var result = identities
  for side in [Side.mine, .theirs] {
    let own = identities[side]
    var united = own
    for (old, new) in replacedRuns(identities.base, own, inBase: all.base, inSide: all[side]) {
      for (index, position) in zip(old, new) where !newInBoth.contains(own[position]) {
        united[position] = identities.base[index]
      }
    }
    result[side] = united
  }
  return result
}

/// The runs that were replaced by runs of the same length between the same neighbours.
private func replacedRuns(
  _ base: [Identity], _ side: [Identity], inBase: Set<Identity>, inSide: Set<Identity>
) -> [(old: Range<Int>, new: Range<Int>)] {
  if base == side { return [] }
  let positions = Dictionary(uniqueKeysWithValues: zip(side, side.indices))
  var runs: [(old: Range<Int>, new: Range<Int>)] = []
  var start = 0
  while start < base.count {
    guard !inSide.contains(base[start]) else {
      start += 1
      continue
    }
    let end = base[start...].firstIndex { inSide.contains($0) } ?? base.count
    let lower = start == 0 ? 0 : positions[base[start - 1]].map { $0 + 1 }
    let upper = end == base.count ? side.count : positions[base[end]]
    if let lower, let upper, upper - lower == end - start,
      !side[lower..<upper].contains(where: inBase.contains)
    {
      runs.append((start..<end, lower..<upper))
    }
    start = end
  }
  return runs
}
