public import JSONSyntax

extension MergePatch {
  /// The merge patch that makes one version of a document out of another one.
  ///
  /// Applied to `old` it gives a document that means the same as `new`. Unlike a JSON Patch it
  /// tests nothing: on another document it sets what it sets.
  ///
  /// **Throws** `MergePatchRefusal` for the first change that a merge patch cannot express.
  /// **Complexity** O(n log n).
  public init(
    from old: JSONDocument, to new: JSONDocument, options: MergeOptions = MergeOptions()
  ) throws(MergePatchRefusal) {
    var writer = MergePatchWriter(from: old, to: new, options: options)
    let text = try writer.written()
    do {
      self.init(try JSONDocument(parsing: text))
    } catch {
      preconditionFailure("a merge patch that was written is no JSON: \(error.message)")
    }
  }
}

/// Writes the objects that changed, each with the members that changed.
private struct MergePatchWriter {
  private enum Step {
    /// A place that differs, under its name in the new version.
    case place(Int, name: [UInt8])
    case removal(name: [UInt8])
    /// A member of a container whose place has the number.
    case value(JSONNode, name: [UInt8], in: Int)
    /// The end of an object that began behind the mark.
    case end(LineWriter.Mark)
  }

  private let planner: Planner
  private var steps: [Step] = []
  private var writer = LineWriter()

  init(from old: JSONDocument, to new: JSONDocument, options: MergeOptions) {
    planner = Planner(from: old, to: new, options: options)
  }

  mutating func written() throws(MergePatchRefusal) -> [UInt8] {
    guard planner.places[0].nodes.mine?.kind == .object else {
      throw MergePatchRefusal(reason: .rootNotAnObject, pointer: .root)
    }
    if case .unchanged = planner.places[0].content { return Array("{}\n".utf8) }
    steps = [.place(0, name: [])]
    while let step = steps.popLast() {
      switch step {
      case .place(let place, let name): try write(place, name)
      case .removal(let name): writer.member(name, Array("null".utf8))
      case .value(let value, let name, let container): try write(value, name, in: container)
      case .end(let start): close(from: start)
      }
    }
    return writer.text + Array("\n".utf8)
  }

  private mutating func write(_ number: Int, _ name: [UInt8]) throws(MergePatchRefusal) {
    let place = planner.places[number]
    guard let old = place.nodes.base, let new = place.nodes.mine else { return }
    switch place.content {
    case .pending, .unchanged, .renamed:
      return
    case .value, .run, .passage, .rewrapped:
      // Objects are set only where they cannot be compared member by member.
      if old.kind == .object, new.kind == .object { throw refusal(.nameRepeated, at: number) }
      try write(new, name, in: place.parent)
    case .container(let plan):
      if new.kind == .object {
        try open(plan, old, new, name, at: number)
      } else if !isLiterallyEqual(old, new) {
        guard isReplaced(plan) else { throw refusal(.arrayChangedPartly, at: number) }
        try write(new, name, in: place.parent)
      }
    }
  }

  /// Opens an object, with its members left for later steps.
  private mutating func open(
    _ plan: ContainerPlan, _ old: JSONNode, _ new: JSONNode, _ name: [UInt8], at number: Int
  ) throws(MergePatchRefusal) {
    guard old.repeatedName == nil, new.repeatedName == nil else {
      throw refusal(.nameRepeated, at: number)
    }
    if plan.orderDecision != nil { throw refusal(.orderChanged, at: number) }
    steps.append(.end(writer.mark))
    if !name.isEmpty { writer.begin(name) }
    writer.open("{")
    for entity in plan.order.reversed().map({ plan.entities[$0] }) where entity.place >= 0 {
      steps += members(entity, old, new, in: number).reversed()
    }
  }

  /// Closes an object, or takes it back when it has no members and is not the outermost one.
  private mutating func close(from start: LineWriter.Mark) {
    if writer.isFirst, !steps.isEmpty {
      writer.takeBack(to: start)
    } else {
      writer.close("}")
    }
  }

  private func members(
    _ entity: Entity, _ old: JSONNode, _ new: JSONNode, in container: Int
  ) -> [Step] {
    let oldName = entity.index(in: .base).flatMap { old.nameLiteral(at: $0) }
    guard let index = entity.index(in: .mine), let name = new.nameLiteral(at: index) else {
      return oldName.map { [.removal(name: $0)] } ?? []
    }
    let isRenamed = planner.places[Int(entity.place)].isRenamed
    if let oldName, !isRenamed { return [.place(Int(entity.place), name: oldName)] }
    let value = Step.value(new.child(at: index), name: name, in: container)
    return oldName.map { [.removal(name: $0), value] } ?? [value]
  }

  /// Whether nothing of an array was kept.
  private func isReplaced(_ plan: ContainerPlan) -> Bool {
    plan.entities.allSatisfy { entity in
      guard entity.isPresent(in: .base), entity.isPresent(in: .mine) else { return true }
      guard !entity.isShared, entity.place >= 0 else { return false }
      if case .value = planner.places[Int(entity.place)].content { return true }
      return false
    }
  }

  private mutating func write(
    _ value: JSONNode, _ name: [UInt8], in container: Int
  ) throws(MergePatchRefusal) {
    if let obstacle = Obstacle(in: value) {
      throw refusal(obstacle.reason, at: container, name, inside: obstacle.tokens)
    }
    if !name.isEmpty { writer.begin(name) }
    writer.append(value.literal(indentedBy: writer.indentation))
  }

  private func refusal(
    _ reason: MergePatchRefusal.Reason, at number: Int, _ name: [UInt8] = [],
    inside tokens: [JSONString] = []
  ) -> MergePatchRefusal {
    let place = number < 0 ? .root : planner.pointer(to: number, preferring: [.mine])
    // A name that stands in a document can be read, but for the empty one of the root.
    let member = (try? JSONFragment(parsing: name))?.node.string
    return MergePatchRefusal(
      reason: reason,
      pointer: JSONPointer(tokens: place.tokens + (member.map { [$0] } ?? []) + tokens))
  }
}

/// What keeps a value from being set by a merge patch; arrays are set as they are.
private struct Obstacle {
  let reason: MergePatchRefusal.Reason
  /// The way to it inside the value.
  let tokens: [JSONString]

  /// The first obstacle, outer ones before inner ones; nil when there is none.
  init?(in value: JSONNode) {
    var found = [(node: value, name: JSONString(""), parent: -1)]
    var next = 0
    while next < found.count {
      let node = found[next].node
      if node.kind == .null || node.repeatedName != nil {
        reason = node.kind == .null ? .nullSet : .nameRepeated
        let chain = sequence(first: next) { found[$0].parent }.prefix { $0 > 0 }
        tokens = chain.map { found[$0].name }.reversed()
        return
      }
      if node.kind == .object { found += node.members.map { ($0.value, $0.name ?? "", next) } }
      next += 1
    }
    return nil
  }
}
