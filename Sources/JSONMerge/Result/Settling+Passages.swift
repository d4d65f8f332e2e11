import JSONSyntax

extension Settling {
  /// What a place comes to that values were moved out of, or into.
  func composition(of passage: Passage) -> Passage.Composition {
    let resolution = passage.rest.map { self.resolution($0) }
    if case .edited(let fragment) = resolution {
      return Passage.Composition(
        node: fragment.node, positions: passage.branches.map { _ in -1 })
    }
    if let version = resolution?.side, passage.branches[0].nodes[version] != nil {
      return passage.composed(from: version, keepingRest: true, taking: taken)
    }
    let isTaken = passage.branches.contains { taken($0) != nil }
    return passage.composed(
      from: passage.model, keepingRest: passage.isElement && isTaken, taking: taken)
  }

  /// The moved value that stands at a branch; nil where it does not stand there.
  private func taken(_ branch: Passage.Branch) -> JSONNode? {
    guard let move = branch.move else { return nil }
    switch resolution(move) {
    case .mine: return branch.nodes.mine
    case .theirs: return branch.nodes.theirs
    case .base: return branch.nodes.base
    case .mineThenTheirs, .theirsThenMine: return branch.edited
    case .edited: return nil
    }
  }

  /// Where moved values stand inside of what a place comes to, by the numbers of their decisions.
  func tails(in passage: Passage) -> [Int: [Int]] {
    let positions = composition(of: passage).positions
    var tails: [Int: [Int]] = [:]
    for (number, branch) in passage.branches.enumerated() {
      guard let move = branch.move, taken(branch) != nil else { continue }
      var tail: [Int] = []
      var inner = number
      while inner > 0, positions[inner] >= 0 {
        tail.append(positions[inner])
        inner = passage.branches[inner].parent
      }
      if inner == 0 { tails[move] = tail.reversed() }
    }
    return tails
  }

  /// Whether a place with moved values, as resolved, is literally equal to one version.
  func matches(_ side: Side, _ passage: Passage, _ relation: Relation) -> Bool {
    let isAlike = { (chosen: Side?) in chosen.map { relation.isAlike($0, side) } ?? false }
    if let rest = passage.rest, !isAlike(resolution(rest).side) { return false }
    return passage.branches.allSatisfy { branch in
      guard let move = branch.move else { return true }
      return isAlike(resolution(move).side ?? (passage.isSource ? passage.mover : nil))
    }
  }

  /// What a place comes to where a value was wrapped.
  func value(of rewrapping: Rewrapping, at number: Int) -> JSONNode? {
    guard let side = resolution(rewrapping.decision).side else { return rewrapping.combined }
    return places[number].nodes[side]
  }

  /// Where the wrapped value stands inside of what the place comes to.
  func tail(of rewrapping: Rewrapping) -> [Int] {
    rewrapping.tails[resolution(rewrapping.decision).side ?? rewrapping.mover]
  }
}
