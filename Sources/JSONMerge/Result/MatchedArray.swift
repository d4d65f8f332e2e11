public import JSONSyntax

/// An array whose elements were matched from version to version.
public struct MatchedArray: Sendable {
  /// Where it stands in base.
  public let pointer: JSONPointer
  /// How its elements were matched.
  public let mode: MatchMode
  /// The array in base.
  public let base: JSONNode
  /// The array in mine.
  public let mine: JSONNode
  /// The array in theirs.
  public let theirs: JSONNode
}

extension ThreeWayMerge {
  /// The innermost array around a decision, or at its place, whose elements were matched.
  ///
  /// **Complexity.** O(depth), and the children of the containers around it.
  public func matchedArray(around id: MergeDecision.ID) -> MatchedArray? {
    guard let decision = tree.numbers[id] else { return nil }
    var number = tree.decisionPlaces[decision]
    while number >= 0 {
      if let array = matchedArray(atPlace: number) { return array }
      number = tree.places[number].parent
    }
    return nil
  }

  /// The array at a place of base, if its elements were matched.
  ///
  /// **Complexity.** O(places that differ).
  public func matchedArray(at pointer: JSONPointer) -> MatchedArray? {
    guard matchModes[pointer] != nil else { return nil }
    return tree.places.indices.lazy.compactMap { matchedArray(atPlace: $0) }
      .first { $0.pointer == pointer }
  }

  private func matchedArray(atPlace number: Int) -> MatchedArray? {
    let nodes = tree.places[number].nodes
    guard tree.places[number].plan != nil, let array = nodes.base, array.kind == .array,
      let mine = nodes.mine, let theirs = nodes.theirs, let pointer = pointer(toPlace: number),
      let mode = matchModes[pointer]
    else { return nil }
    return MatchedArray(pointer: pointer, mode: mode, base: array, mine: mine, theirs: theirs)
  }

  /// Where a place stands in base; nil where base has nothing.
  private func pointer(toPlace number: Int) -> JSONPointer? {
    var indices: [Int] = []
    var number = number
    while number > 0 {
      guard tree.places[number].indices.base >= 0 else { return nil }
      indices.append(Int(tree.places[number].indices.base))
      number = tree.places[number].parent
    }
    return base.pointer(to: ChildPath(indices.reversed()))
  }
}
