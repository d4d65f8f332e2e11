import JSONSyntax

extension Settling {
  /// Appends what an entity comes to: nothing, one child, or several.
  func append(
    _ entity: Entity, of container: Int, _ plan: ContainerPlan, to parts: inout [JSONPart]
  ) {
    let source = ChildSource(container: places[container].nodes, entity: entity, plan.layout)
    guard entity.place >= 0 else {
      if let child = source.child(from: entity.spelling ?? plan.layout) {
        parts.append(.child(child))
      }
      return
    }
    let number = Int(entity.place)
    switch places[number].content {
    case .container:
      if let child = source.carrier, let node = settled[number]?.node {
        parts.append(.child(child.replacingValue(with: node)))
      }
    case .value(let decision):
      parts += values(number, resolution(decision), source).map { .child($0) }
    case .run(let decision, let elements):
      parts += run(elements, resolution(decision), source.container).map { .child($0) }
    case .passage(let passage):
      if let child = source.carrier, let node = composition(of: passage).node {
        parts.append(.child(child.replacingValue(with: node)))
      }
    case .rewrapped(let rewrapping):
      if let child = source.carrier, let node = value(of: rewrapping, at: number) {
        parts.append(.child(child.replacingValue(with: node)))
      }
    case .pending, .renamed, .unchanged:
      break
    }
  }

  /// The number of children that an entity comes to.
  func count(of entity: Entity) -> Int {
    guard entity.place >= 0 else { return 1 }
    let place = places[Int(entity.place)]
    switch place.content {
    case .container, .unchanged, .rewrapped: return 1
    case .passage(let passage): return composition(of: passage).node == nil ? 0 : 1
    case .value(let decision): return count(of: place, resolution(decision))
    case .run(let decision, let elements):
      switch resolution(decision) {
      case .mine, .theirs, .base:
        return resolution(decision).side.map { elements[$0].count } ?? 0
      case .mineThenTheirs, .theirsThenMine: return elements.mine.count + elements.theirs.count
      case .edited(let fragment): return fragment.node.kind == .array ? fragment.node.count : 1
      }
    case .pending, .renamed: return 0
    }
  }

  private func count(of place: Place, _ resolution: Resolution) -> Int {
    switch resolution {
    case .mine, .theirs, .base:
      return resolution.side.flatMap { place.nodes[$0] } == nil ? 0 : 1
    case .edited: return 1
    case .mineThenTheirs, .theirsThenMine:
      return place.nodes.mine?.kind == .object && place.nodes.theirs?.kind == .object ? 1 : 2
    }
  }

  private func values(
    _ number: Int, _ resolution: Resolution, _ source: ChildSource
  ) -> [JSONChild] {
    switch resolution {
    case .mine, .theirs, .base:
      return resolution.side.flatMap { source.child(from: $0) }.map { [$0] } ?? []
    case .edited(let fragment):
      return source.carrier.map { [$0.replacingValue(with: fragment.node)] } ?? []
    case .mineThenTheirs: return both(.mine, .theirs, "~theirs", source)
    case .theirsThenMine: return both(.theirs, .mine, "~mine", source)
    }
  }

  /// Both values: united where they are objects, else the second one under another name.
  private func both(
    _ first: Side, _ second: Side, _ suffix: String, _ source: ChildSource
  ) -> [JSONChild] {
    guard let one = source.child(from: first), let other = source.child(from: second) else {
      return []
    }
    if one.value.kind == .object, other.value.kind == .object {
      return [
        one.replacingValue(with: unitedObject(preferring: one.value, over: other.value))
      ]
    }
    guard let name = other.name else { return [one, other] }
    return [one, other.renamed(to: source.freeName(name, suffix))]
  }

  private func run(
    _ elements: Sides<Range<Int>>, _ resolution: Resolution, _ container: Sides<JSONNode?>
  ) -> [JSONChild] {
    let taken = { (side: Side) in
      elements[side].compactMap { container[side]?.childHandle(at: $0) }
    }
    switch resolution {
    case .mine: return taken(.mine)
    case .theirs: return taken(.theirs)
    case .base: return taken(.base)
    case .mineThenTheirs: return taken(.mine) + taken(.theirs)
    case .theirsThenMine: return taken(.theirs) + taken(.mine)
    case .edited(let fragment):
      let nodes = fragment.node.kind == .array ? Array(fragment.node.children) : [fragment.node]
      return nodes.map { JSONChild.new(name: nil, value: $0) }
    }
  }
}

/// The versions of one child, and the container whose layout it goes into.
struct ChildSource {
  let container: Sides<JSONNode?>
  let entity: Entity
  let layout: Side

  init(container: Sides<JSONNode?>, entity: Entity, _ layout: Side) {
    self.container = container
    self.entity = entity
    self.layout = layout
  }

  /// The child as it stands in the container whose layout is kept, else in the first that has it.
  var carrier: JSONChild? {
    let order: [Side] = [layout, .mine, .theirs, .base]
    return order.lazy.compactMap { handle(in: $0) }.first
  }

  /// The value of one version, with the white space of the layout where the child is there too.
  func child(from side: Side) -> JSONChild? {
    guard side != layout, entity.isPresent(in: layout) else { return handle(in: side) }
    guard let index = entity.index(in: side), let value = container[side]?.child(at: index) else {
      return nil
    }
    return handle(in: layout)?.replacingValue(with: value)
  }

  /// A name that no version of the container has.
  func freeName(_ name: JSONString, _ suffix: String) -> JSONString {
    var text = name.wtf8 + Array(suffix.utf8)
    while let candidate = JSONString(wtf8: text) {
      let isTaken = Side.allCases.contains { container[$0]?.firstIndex(named: candidate) != nil }
      if !isTaken { return candidate }
      text.append(UInt8(ascii: "~"))
    }
    return name
  }

  private func handle(in side: Side) -> JSONChild? {
    entity.index(in: side).flatMap { container[side]?.childHandle(at: $0) }
  }
}
