extension MergeTriple {
  /// A triple of objects and arrays with identities, where the sides edit different places.
  ///
  /// At most one side shuffles: whose order a container takes is not in question then.
  public static func disjoint(seed: UInt64) -> MergeTriple {
    var maker = DisjointMaker(random: SeededRandom(seed: seed))
    return maker.triple(seed: seed)
  }
}

/// Makes a base, and edits of places of which none lies inside another.
private struct DisjointMaker {
  var random: SeededRandom
  private var counter = 0

  init(random: SeededRandom) {
    self.random = random
  }

  mutating func triple(seed: UInt64) -> MergeTriple {
    let base = object(depth: 4)
    let places = base.paths.filter { $0.count > 0 && !isIdentity($0, of: base) }
    var taken: [[Int]] = []
    var edits: [(place: [Int], isMine: Bool)] = []
    for _ in 0..<random.below(10) where !places.isEmpty {
      let place = random.pick(places)
      guard !taken.contains(where: { place.starts(with: $0) || $0.starts(with: place) }) else {
        continue
      }
      taken.append(place)
      edits.append((place, random.once(in: 2)))
    }
    let mine = version(of: base, edits.filter(\.isMine).map(\.place), shuffles: seed % 3 == 0)
    let theirs = version(
      of: base, edits.filter { !$0.isMine }.map(\.place), shuffles: seed % 3 == 1)
    let layout = MergeLayout.random(&random)
    let own = random.once(in: 4) ? MergeLayout.random(&random) : layout
    return MergeTriple(
      seed: seed, base: layout.text(of: base), mine: layout.text(of: mine),
      theirs: own.text(of: theirs))
  }

  /// Base with its places edited from the last one on, so that the paths of the others stay.
  private mutating func version(
    of base: MergeValue, _ places: [[Int]], shuffles: Bool
  ) -> MergeValue {
    var value = base
    for place in places.sorted(by: { $1.lexicographicallyPrecedes($0) }) { edit(place, of: &value) }
    if random.once(in: 2) { add(to: &value) }
    return shuffles ? shuffled(value) : value
  }

  private mutating func edit(_ place: [Int], of value: inout MergeValue) {
    switch random.below(4) {
    case 0 where !hasOrder(value[place[...]]): value = value.removing(place)
    case 1: insert(into: &value[place[...]])
    default:
      if case .scalar = value[place[...]] {
        value[place[...]] = random.once(in: 4) ? object(depth: 1) : scalar()
      } else {
        insert(into: &value[place[...]])
      }
    }
  }

  /// Adds something new to the outermost object.
  private mutating func add(to value: inout MergeValue) { insert(into: &value) }

  /// Adds a member or an element, wherever it comes to stand; a scalar becomes another one.
  private mutating func insert(into value: inout MergeValue) {
    counter += 1
    switch value {
    case .object(var members):
      members.insert(
        ("new\(counter)", self.value(depth: 2)), at: random.below(members.count + 1))
      value = .object(members)
    case .array(var elements):
      elements.insert(element(depth: 2), at: random.below(elements.count + 1))
      value = .array(elements)
    case .scalar:
      value = scalar()
    }
  }

  /// Whether the other side may have shuffled something in it: that is an edit as well.
  private func hasOrder(_ value: MergeValue) -> Bool {
    value.paths.contains { path in
      if case .array(let elements) = value[path[...]] { return elements.count > 1 }
      return false
    }
  }

  private func isIdentity(_ path: [Int], of value: MergeValue) -> Bool {
    guard let child = path.last, case .object(let members) = value[path.dropLast()] else {
      return false
    }
    return members[child].name == "id"
  }

  private mutating func shuffled(_ value: MergeValue) -> MergeValue {
    switch value {
    case .object(let members):
      return .object(
        members.shuffled(using: &random).map { ($0.name, shuffled($0.value)) })
    case .array(let elements):
      return .array(elements.shuffled(using: &random).map { shuffled($0) })
    case .scalar: return value
    }
  }

  private mutating func value(depth: Int) -> MergeValue {
    switch random.below(depth > 0 ? 4 : 2) {
    case 0, 1: scalar()
    case 2: object(depth: depth - 1)
    default: .array((0..<random.below(5)).map { _ in element(depth: depth - 1) })
    }
  }

  private mutating func object(depth: Int) -> MergeValue {
    let names = ["a", "b", "c", "name", "key", "", "é", "list"].shuffled(using: &random)
    return .object(names.prefix(random.below(6)).map { ($0, value(depth: depth)) })
  }

  private mutating func element(depth: Int) -> MergeValue {
    counter += 1
    let names = ["a", "b", "name"].shuffled(using: &random).prefix(random.below(3))
    let id = random.once(in: 3) ? "\"e\(counter)\"" : String(counter)
    return .object([("id", .scalar(id))] + names.map { ($0, value(depth: depth)) })
  }

  /// A value that occurs nowhere else, or one of those that occur everywhere.
  private mutating func scalar() -> MergeValue {
    counter += 1
    switch random.below(5) {
    case 0: return .scalar(random.pick(["true", "null", "0", "1.0", "-0", "\"\"", "1e400"]))
    case 1: return .scalar(String(counter) + ".5")
    default: return .scalar("\"v\(counter) and some more words that make it a long text\"")
    }
  }
}
