/// What the sides of a sequence put between two elements of base.
extension SequenceMerge {
  /// Inserts the runs of both sides before an element of base: equal ends once, the rest in dispute.
  mutating func insert(
    _ mine: Range<Int>, _ theirs: Range<Int>, before index: Int, _ comparison: inout Comparison
  ) {
    let shortest = min(mine.count, theirs.count)
    var front = 0
    while front < shortest,
      areAlike(mine.lowerBound + front, .mine, theirs.lowerBound + front, .theirs, &comparison)
    { front += 1 }
    var back = 0
    while back < shortest - front,
      areAlike(
        mine.upperBound - 1 - back, .mine, theirs.upperBound - 1 - back, .theirs, &comparison)
    { back += 1 }
    for offset in 0..<front { child(nil, mine.lowerBound + offset, theirs.lowerBound + offset) }
    insertMiddle(
      (mine.lowerBound + front)..<(mine.upperBound - back),
      (theirs.lowerBound + front)..<(theirs.upperBound - back),
      before: index, haveCommonEnds: front + back > 0)
    for offset in (0..<back).reversed() {
      child(nil, mine.upperBound - 1 - offset, theirs.upperBound - 1 - offset)
    }
  }

  private mutating func insertMiddle(
    _ mine: Range<Int>, _ theirs: Range<Int>, before index: Int, haveCommonEnds: Bool
  ) {
    if !mine.isEmpty, !theirs.isEmpty {
      run(Sides(base: 0..<0, mine: mine, theirs: theirs))
      return
    }
    let nothing = 0..<0
    for element in mine {
      let reason = contested.mine[element]
      if reason == .moved {
        run(Sides(base: nothing, mine: element..<(element + 1), theirs: nothing))
      } else {
        let isInsideRemoval = isInsideRemoval(index, self.theirs)
        child(nil, element, nil, remark: remark(reason, haveCommonEnds, isInsideRemoval))
      }
    }
    for element in theirs {
      let reason = contested.theirs[element]
      if reason == .moved {
        run(Sides(base: nothing, mine: nothing, theirs: element..<(element + 1)))
      } else {
        let isInsideRemoval = isInsideRemoval(index, self.mine)
        child(nil, nil, element, remark: remark(reason, haveCommonEnds, isInsideRemoval))
      }
    }
  }

  /// Why a person should look at an inserted element; empty if nothing is odd.
  private func remark(
    _ reason: ContestedElements.Reason?, _ haveCommonEnds: Bool, _ isInsideRemoval: Bool
  ) -> String {
    if reason != nil { return remark(reason) }
    if haveCommonEnds { return "both added elements here, one side more" }
    return isInsideRemoval ? "the other side removed the elements around it" : ""
  }

  /// Why a person should look at a contested element; empty for all others.
  func remark(_ reason: ContestedElements.Reason?) -> String {
    switch reason {
    case .moved: "both moved it, to different places"
    case .added: "both added it, at different places"
    case .removed: "one side moved it, the other removed or changed it"
    case nil: ""
    }
  }

  /// Whether a side removed the elements of base on both sides of a position.
  private func isInsideRemoval(_ index: Int, _ alignment: SequenceAlignment) -> Bool {
    index > 0 && index < gap.base.count && alignment.partners[index - 1] < 0
      && alignment.partners[index] < 0
  }
}
