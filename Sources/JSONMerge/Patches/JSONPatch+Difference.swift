public import JSONSyntax

extension JSONPatch {
  /// The patch that makes one version of a document out of another one.
  ///
  /// Before every value that is replaced, taken out or moved, a `test` demands the old one, so that
  /// the patch fails on a document that differs there. Elements that only stand elsewhere in their
  /// array are moved. Applied to `old` it gives a document that means the same as `new`: operations
  /// know no order of names, so new members come behind the others; an object in which a name
  /// repeats cannot be pointed into and is replaced as a whole.
  ///
  /// **Complexity** O(n log n), and the length of the pointers to what changed.
  public init(
    from old: JSONDocument, to new: JSONDocument, options: MergeOptions = MergeOptions()
  ) {
    var writer = OperationWriter(from: old, to: new, options: options)
    self.init(writer.written())
  }
}

/// Writes the operations that lead from one version to another, containers before what they hold.
///
/// When a container is left, its children have their final names and indices, so whatever is found
/// inside them is addressed as in the new version.
private struct OperationWriter {
  private let planner: Planner
  private var operations: [JSONPatch.Operation] = []
  private var open: [Int] = []

  init(from old: JSONDocument, to new: JSONDocument, options: MergeOptions) {
    planner = Planner(from: old, to: new, options: options)
  }

  mutating func written() -> [JSONPatch.Operation] {
    open = [0]
    while let place = open.popLast() { write(place) }
    return operations
  }

  private mutating func write(_ number: Int) {
    let place = planner.places[number]
    guard let old = place.nodes.base, let new = place.nodes.mine else { return }
    switch place.content {
    case .pending, .unchanged, .renamed:
      return
    case .value, .run, .passage, .rewrapped:
      replace(old, by: new, at: planner.pointer(to: number, preferring: [.mine]))
    case .container(let plan):
      if old.kind == .object, old.repeatedName != nil || new.repeatedName != nil {
        if isLiterallyEqual(old, new) { return }
        return replace(old, by: new, at: planner.pointer(to: number, preferring: [.mine]))
      }
      let changes = ContainerChanges(plan, old, new)
      if old.kind == .object {
        writeMembers(changes, old, new, of: number)
      } else {
        writeElements(changes, old, new, of: number)
      }
      open += plan.entities.reversed().map { Int($0.place) }.filter { $0 >= 0 }
    }
  }

  private mutating func writeMembers(
    _ changes: ContainerChanges, _ old: JSONNode, _ new: JSONNode, of number: Int
  ) {
    let renamed = changes.kept.filter { old.name(at: $0.old) != new.name(at: $0.new) }
    if changes.removed.isEmpty, changes.added.isEmpty, renamed.isEmpty { return }
    let object = planner.pointer(to: number, preferring: [.mine])
    let name = { (node: JSONNode, index: Int) in object.appending(node.name(at: index) ?? "") }
    for index in changes.removed { remove(old.child(at: index), at: name(old, index)) }
    for pair in renamed {
      move(old.child(at: pair.old), from: name(old, pair.old), to: name(new, pair.new))
    }
    for index in changes.added {
      operations.append(.add(JSONFragment(new.child(at: index)), at: name(new, index)))
    }
  }

  private mutating func writeElements(
    _ changes: ContainerChanges, _ old: JSONNode, _ new: JSONNode, of number: Int
  ) {
    let moves = ArrayMoves(changes).steps
    if changes.removed.isEmpty, changes.added.isEmpty, moves.isEmpty { return }
    let array = planner.pointer(to: number, preferring: [.mine])
    for index in changes.removed.reversed() {
      remove(old.child(at: index), at: array.appending(index: index))
    }
    for step in moves {
      move(
        old.child(at: step.element), from: array.appending(index: step.from),
        to: array.appending(index: step.to))
    }
    for index in changes.added {
      operations.append(
        .add(JSONFragment(new.child(at: index)), at: array.appending(index: index)))
    }
  }

  private mutating func remove(_ old: JSONNode, at pointer: JSONPointer) {
    operations += [.test(JSONFragment(old), at: pointer), .remove(at: pointer)]
  }

  private mutating func move(_ old: JSONNode, from: JSONPointer, to: JSONPointer) {
    operations += [.test(JSONFragment(old), at: from), .move(from: from, to: to)]
  }

  private mutating func replace(_ old: JSONNode, by new: JSONNode, at pointer: JSONPointer) {
    operations += [
      .test(JSONFragment(old), at: pointer), .replace(at: pointer, with: JSONFragment(new)),
    ]
  }
}
