import JSONSyntax

/// A value of one place that others were moved out of, or into.
///
/// What was moved follows the decisions about the moves; everything else in the value follows a
/// decision of its own.
struct Passage: Sendable {
  /// A container on the way to moved values, or a moved value.
  struct Branch: Sendable {
    /// The number of the branch around; -1 for the value itself.
    let parent: Int
    /// The index in the container around, in each version that has it.
    let indices: Sides<Int32>
    /// The value in each version that has it.
    let nodes: Sides<JSONNode?>
    /// The decision about the moved value; nil for a container on the way.
    var move: Int?
    /// What stands here when the value is moved and edited; nil where it was moved away.
    var edited: JSONNode?
  }

  /// The decision about what was not moved; nil when the place holds nothing else.
  var rest: Int?
  /// The side that moved what was edited by the other; nil where both sides removed the value.
  let mover: Side?
  /// The version whose containers stand around moved values when the rest is gone.
  let model: Side
  /// Whether the containers around moved values are never taken without the rest, because it names
  /// them.
  let isElement: Bool
  /// Whether values were moved away from here.
  let isSource: Bool
  /// Containers come before what is inside.
  var branches: [Branch]
}

extension Passage {
  /// A value put together, and where its branches stand in it.
  struct Composition {
    let node: JSONNode?
    /// The index of each branch in the container around; -1 where it is absent.
    var positions: [Int]
  }

  /// Whether every child of every container is on the way to a moved value, and there are any.
  func holdsNothingElse(in version: Side) -> Bool {
    let inner = inner
    return branches.indices.allSatisfy { number in
      guard branches[number].move == nil, let container = branches[number].nodes[version] else {
        return true
      }
      let present = inner[number].filter { branches[$0].nodes[version] != nil }
      return container.count > 0 && container.count == present.count
    }
  }

  /// The value of one version with other moved values in it, or without any rest around them.
  ///
  /// What the version lacks is taken from base, and stands behind everything else.
  ///
  /// **Complexity.** O(children of the containers on the way).
  func composed(
    from version: Side, keepingRest: Bool, taking taken: (Branch) -> JSONNode?
  ) -> Composition {
    var results = [JSONNode?](repeating: nil, count: branches.count)
    var positions = [Int](repeating: -1, count: branches.count)
    let inner = inner
    for number in branches.indices.reversed() {
      let branch = branches[number]
      guard branch.move == nil else {
        results[number] = taken(branch)
        continue
      }
      let source = branch.nodes[version] == nil ? .base : version
      guard let container = branch.nodes[source] else { continue }
      let keepsRest = keepingRest && source == version
      let parts = parts(of: inner[number], in: source, container, keepsRest, results)
      for part in parts.enumerated() {
        if let inner = part.element.branch { positions[inner] = part.offset }
      }
      results[number] =
        keepsRest || !parts.isEmpty ? container.composed(of: parts.map(\.child)) : nil
    }
    return Composition(node: results.first ?? nil, positions: positions)
  }

  /// The children of a container with what came of its branches.
  private func parts(
    of inner: [Int], in version: Side, _ container: JSONNode, _ keepsRest: Bool,
    _ results: [JSONNode?]
  ) -> [(child: JSONChild, branch: Int?)] {
    var parts: [(child: JSONChild, branch: Int?)] = []
    var next = 0
    let copyRest = { (end: Int, parts: inout [(child: JSONChild, branch: Int?)]) in
      if keepsRest { parts += (next..<end).map { (container.childHandle(at: $0), nil) } }
    }
    let present = inner.filter { branches[$0].indices[version] >= 0 }
      .sorted { branches[$0].indices[version] < branches[$1].indices[version] }
    for branch in present {
      let index = Int(branches[branch].indices[version])
      copyRest(index, &parts)
      next = index + 1
      guard let value = results[branch] else { continue }
      parts.append((container.childHandle(at: index).replacingValue(with: value), branch))
    }
    copyRest(container.count, &parts)
    for branch in inner where branches[branch].indices[version] < 0 {
      guard let value = results[branch], let home = branches[branches[branch].parent].nodes.base
      else { continue }
      let child = home.childHandle(at: Int(branches[branch].indices.base))
      parts.append((child.replacingValue(with: value), branch))
    }
    return parts
  }

  /// The branches in each branch.
  private var inner: [[Int]] {
    var inner = [[Int]](repeating: [], count: branches.count)
    for (number, branch) in branches.enumerated() where branch.parent >= 0 {
      inner[branch.parent].append(number)
    }
    return inner
  }
}

/// A value that one side wrapped, or unwrapped, where it stood.
struct Rewrapping: Sendable {
  /// The decision about it.
  var decision: Int
  /// The whole value of the place when it is wrapped as well as edited.
  let combined: JSONNode
  /// The side that wrapped it.
  let mover: Side
  /// Where in the value of the place the wrapped value stands, in each version.
  let tails: Sides<[Int]>
}
