import JSONSyntax

/// Merges three versions of an array whose elements have no identity.
///
/// Edits of different elements never disturb each other. A run of elements that one side replaced
/// by another run is one thing: whatever the other side did inside it is a dispute about the run.
///
/// **Source.** merge.md 2.5, sequences.
struct SequenceMerge {
  /// One part of the merged array, in order.
  enum Step: Equatable {
    /// Elements that follow each other in all versions that have them, with the index of the first
    /// in each version; the remark says why a person should look.
    case children(Sides<Int?>, count: Int, remark: String)
    /// Elements that are in dispute as a whole.
    case run(Sides<Range<Int>>)

    /// How many parts of the array it stands for.
    var count: Int {
      switch self {
      case .children(_, let count, _): count
      case .run: 1
      }
    }
  }

  private let versions: VersionedNodes
  /// The elements to merge; all indices but those of the steps count from the first one of them.
  let gap: Sides<Range<Int>>
  var mine: SequenceAlignment
  var theirs: SequenceAlignment
  private(set) var contested = ContestedElements.none
  /// The elements of base that a side gave up for something else at the same place, while the other
  /// side changed them too.
  private var unlike: Set<Int> = []
  private var steps: [Step] = []

  init(_ versions: VersionedNodes, _ gap: Sides<Range<Int>>) {
    self.versions = versions
    self.gap = gap
    mine = SequenceAlignment(identity: 0)
    theirs = mine
  }

  /// The parts of the merged array; computed once.
  mutating func merged(_ comparison: inout Comparison) -> [Step] {
    align(&comparison)
    if versions.relation == .both {
      findContested(&comparison)
      findUnlike(&comparison)
    }
    let base = gap.base.count
    let regions = ReplacedRegion.regions(mine: mine, theirs: theirs)
    let mineInsertions = mine.insertions
    let theirsInsertions = theirs.insertions
    var index = 0
    var region = 0
    while index <= base {
      insert(
        mineInsertions[index] ?? 0..<0, theirsInsertions[index] ?? 0..<0, before: index,
        &comparison)
      if index == base { break }
      if region < regions.count, regions[region].range.lowerBound == index {
        replace(regions[region], &comparison)
        index = regions[region].range.upperBound
        region += 1
      } else {
        let (mine, theirs) = (partner(mine, index), partner(theirs, index))
        let reason = mine.flatMap { contested.mine[$0] } ?? theirs.flatMap { contested.theirs[$0] }
        child(
          index, mine, theirs,
          remark: reason == nil && unlike.contains(index) ? Self.unlikeRemark : remark(reason))
        index += 1
      }
    }
    return steps
  }

  private mutating func align(_ comparison: inout Comparison) {
    let unchanged = SequenceAlignment(identity: gap.base.count)
    var alignments = Sides { _ in unchanged }
    for side in versions.changedSides {
      let matcher = SequenceMatcher(
        base: Elements(of: versions.nodes.base, in: gap.base, version: .base),
        side: Elements(of: versions.nodes[side], in: gap[side], version: side))
      alignments[side] = matcher.alignment(&comparison)
    }
    mine = alignments.mine
    theirs = versions.relation == .same ? alignments.mine : alignments.theirs
  }

  private mutating func findContested(_ comparison: inout Comparison) {
    contested = ContestedElements(
      mine: mine, theirs: theirs, counts: gap.map(\.count),
      digest: { side, index in
        comparison.meaning(of: element(index, side), in: side)
      })
    for (side, alignment) in [(Side.mine, mine), (.theirs, theirs)] {
      contested.addReturning(returning(side, alignment, &comparison).indices, in: side)
    }
  }

  private static let unlikeRemark = "matched by their places alone: they share nothing"

  /// Finds the elements that both sides changed and of which one side left nothing as it was: that
  /// the new ones are versions of the old one is a guess, which their number and places suggest.
  ///
  /// **Complexity.** O(bytes of the elements that both sides changed).
  private mutating func findUnlike(_ comparison: inout Comparison) {
    let mineUpdates = Dictionary(uniqueKeysWithValues: mine.updates.map { ($0.old, $0.new) })
    for update in theirs.updates {
      guard let mineIndex = mineUpdates[update.old] else { continue }
      let base = element(update.old, .base)
      let features = features(of: base, .base, &comparison)
      let versions = [
        (element(mineIndex, .mine), Side.mine), (element(update.new, .theirs), .theirs),
      ]
      for (node, side) in versions where areTelling(base, node) {
        let similarity = features.similarity(to: self.features(of: node, side, &comparison))
        if similarity == 0 { unlike.insert(update.old) }
      }
    }
  }

  /// Whether two containers with nothing in common are surely unlike: what they hold may itself
  /// be versions of one another where arrays hold containers.
  private func areTelling(_ old: JSONNode, _ new: JSONNode) -> Bool {
    guard old.kind == new.kind, old.count > 0, new.count > 0 else { return false }
    switch old.kind {
    case .object: return true
    case .array: return [old, new].allSatisfy { $0.isFlat }
    case .string, .number, .boolean, .null: return false
    }
  }

  private func features(
    of node: JSONNode, _ side: Side, _ comparison: inout Comparison
  ) -> SimilarityFeatures {
    SimilarityFeatures(of: node) { comparison.meaning(of: $0, in: side) }
  }

  /// The elements that a side added although they are like some that are gone on both sides.
  private func returning(
    _ side: Side, _ alignment: SequenceAlignment, _ comparison: inout Comparison
  ) -> ReturningElements {
    let added = alignment.gaps.flatMap(\.side)
      .map { (index: $0, node: element($0, side)) }.filter(\.node.kind.isContainer)
    let removed =
      added.isEmpty
      ? []
      : mine.gaps.flatMap(\.base).filter { theirs.partners[$0] < 0 }
        .map { element($0, .base) }.filter(\.kind.isContainer)
    return ReturningElements(
      added: added, removed: removed,
      features: { node, side in
        SimilarityFeatures(valuesOf: node) { comparison.meaning(of: $0, in: side) }
      }, side: side)
  }

  private func element(_ index: Int, _ side: Side) -> JSONNode {
    versions.nodes[side].child(at: index + gap[side].lowerBound)
  }

  private func partner(_ alignment: SequenceAlignment, _ index: Int) -> Int? {
    alignment.partners[index] >= 0 ? alignment.partners[index] : nil
  }

  /// Appends an element, by indices within the gap.
  mutating func child(_ base: Int?, _ mine: Int?, _ theirs: Int?, remark: String = "") {
    let local = Sides(base: base, mine: mine, theirs: theirs)
    let indices = Sides { side in local[side].map { $0 + gap[side].lowerBound } }
    if case .children(let first, let count, remark)? = steps.last,
      indices == first.map({ $0.map { $0 + count } })
    {
      steps[steps.count - 1] = .children(first, count: count + 1, remark: remark)
    } else {
      steps.append(.children(indices, count: 1, remark: remark))
    }
  }

  /// Appends a run in dispute, by indices within the gap.
  mutating func run(_ local: Sides<Range<Int>>) {
    steps.append(
      .run(
        Sides { side in
          let first = gap[side].lowerBound
          return (local[side].lowerBound + first)..<(local[side].upperBound + first)
        }))
  }

  /// Whether two elements mean the same, by indices within the gap.
  func areAlike(
    _ one: Int, _ oneSide: Side, _ two: Int, _ twoSide: Side, _ comparison: inout Comparison
  ) -> Bool {
    comparison.areAlike(
      versions.nodes[oneSide].child(at: one + gap[oneSide].lowerBound), oneSide,
      versions.nodes[twoSide].child(at: two + gap[twoSide].lowerBound), twoSide)
  }
}

extension SequenceMerge {
  /// Takes a replaced run from the side that replaced it, if the other one left it alone.
  private mutating func replace(
    _ region: ReplacedRegion, _ comparison: inout Comparison
  ) {
    if let mineRun = region.mine, let theirsRun = region.theirs {
      if mineRun.count == theirsRun.count,
        zip(mineRun, theirsRun).allSatisfy({ areAlike($0, .mine, $1, .theirs, &comparison) })
      {
        for index in region.range { child(index, nil, nil) }
        for (mine, theirs) in zip(mineRun, theirsRun) { child(nil, mine, theirs) }
        return
      }
    } else if let run = region.mine, isUntouched(region.range, theirs, .theirs, &comparison) {
      for index in region.range { child(index, nil, partner(theirs, index)) }
      for index in run { child(nil, index, nil, remark: remark(contested.mine[index])) }
      return
    } else if let run = region.theirs, isUntouched(region.range, mine, .mine, &comparison) {
      for index in region.range { child(index, partner(mine, index), nil) }
      for index in run { child(nil, nil, index, remark: remark(contested.theirs[index])) }
      return
    }
    run(
      Sides(
        base: region.range, mine: mine.counterpart(of: region.range),
        theirs: theirs.counterpart(of: region.range)))
  }

  private func isUntouched(
    _ range: Range<Int>, _ alignment: SequenceAlignment, _ side: Side,
    _ comparison: inout Comparison
  ) -> Bool {
    alignment.isIntact(range)
      && range.allSatisfy { areAlike($0, .base, alignment.partners[$0], side, &comparison) }
  }
}

extension JSONNode {
  /// Whether no child holds others.
  fileprivate var isFlat: Bool { (0..<count).allSatisfy { !child(at: $0).kind.isContainer } }
}
