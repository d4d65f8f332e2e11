/// Changes a value here and there, as a person would.
struct MergeMutator {
  private var random: SeededRandom
  private var maker: MergeValueMaker

  init(random: SeededRandom, mark: String) {
    self.random = random
    maker = MergeValueMaker(random: random, mark: mark)
  }

  mutating func mutate(_ value: inout MergeValue, times: Int) {
    let staysAbove = random.pick([2, 4, 8])
    for _ in 0..<times { mutate(&value, depth: 0, staysAbove: staysAbove) }
  }

  /// Changes a value or something inside; it goes no deeper once in `staysAbove` times.
  private mutating func mutate(_ value: inout MergeValue, depth: Int, staysAbove: Int) {
    if value.count > 0, !random.once(in: hasIdentity(value) ? 16 : staysAbove) {
      let index = random.below(value.count)
      if isIdentity(index, of: value) { return }
      mutate(&value[index], depth: depth + 1, staysAbove: staysAbove)
      return
    }
    switch value {
    case .scalar(let literal): value = changed(literal, depth)
    case .object(var members):
      mutate(&members)
      value = .object(members)
    case .array(var elements):
      mutate(&elements)
      value = .array(elements)
    }
  }

  /// Identities stay: a changed one is another element.
  private func isIdentity(_ index: Int, of value: MergeValue) -> Bool {
    guard case .object(let members) = value else { return false }
    return members[index].name == "id"
  }

  private func hasIdentity(_ value: MergeValue) -> Bool {
    guard case .object(let members) = value else { return false }
    return members.contains { $0.name == "id" }
  }

  private mutating func changed(_ literal: String, _ depth: Int) -> MergeValue {
    if let last = literal.last, last.isNumber, !literal.contains(where: { ".e".contains($0) }),
      random.once(in: 5)
    {
      return .scalar(literal + ".0")
    }
    return random.once(in: 8) ? maker.object(depth: 1) : maker.scalar()
  }

  private mutating func mutate(_ members: inout [(name: String, value: MergeValue)]) {
    switch random.below(6) {
    case 0, 1:
      let names = Set(members.map { Array($0.name.unicodeScalars) })
      let free = MergeValueMaker.names.filter { !names.contains(Array($0.unicodeScalars)) }
      guard !free.isEmpty else { return }
      members.insert(
        (random.pick(free), maker.value(depth: 2)), at: random.below(members.count + 1))
    case 2, 3:
      guard let index = members.indices.randomElement(using: &random) else { return }
      if members[index].name != "id" { members.remove(at: index) }
    case 4: members.shuffle(using: &random)
    default:
      guard !members.isEmpty else { return }
      let index = random.below(members.count)
      if members[index].name != "id" { members[index].value = maker.value(depth: 1) }
    }
  }

  private mutating func mutate(_ elements: inout [MergeValue]) {
    let isKeyed = elements.contains(where: hasIdentity)
    switch random.below(9) {
    case 0, 1, 2:
      let new = isKeyed ? maker.element(depth: 1) : maker.scalar()
      elements.insert(new, at: random.below(elements.count + 1))
    case 3, 4:
      guard !elements.isEmpty else { return }
      elements.remove(at: random.below(elements.count))
    case 5, 6:
      guard elements.count > 1 else { return }
      elements.append(elements.remove(at: random.below(elements.count - 1)))
    case 7:
      elements.shuffle(using: &random)
    default:
      guard elements.count > 1 else { return }
      elements.swapAt(random.below(elements.count), random.below(elements.count))
    }
  }
}
