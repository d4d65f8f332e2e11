/// Changes a value here and there, as a person would.
struct MergeMutator {
  var random: SeededRandom
  private var maker: MergeValueMaker

  init(random: SeededRandom, mark: String) {
    self.random = random
    maker = MergeValueMaker(random: random, mark: mark)
  }

  mutating func mutate(_ value: inout MergeValue, times: Int) {
    let staysAbove = random.pick([2, 4, 8])
    for _ in 0..<times {
      if random.once(in: 8) {
        rearrange(&value)
      } else {
        mutate(&value, depth: 0, staysAbove: staysAbove)
      }
    }
  }

  /// Changes a value or something inside; it goes no deeper once in `staysAbove` times.
  private mutating func mutate(_ value: inout MergeValue, depth: Int, staysAbove: Int) {
    if value.count > 0, !random.once(in: identity(of: value) == nil ? staysAbove : 16) {
      let index = random.below(value.count)
      if isIdentity(index, of: value) { return }
      mutate(&value[index], depth: depth + 1, staysAbove: staysAbove)
      return
    }
    switch value {
    case .scalar(let literal): value = changed(literal)
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
    return MergeValueMaker.keys.contains(members[index].name)
  }

  /// The name of the member that names an element.
  private func identity(of value: MergeValue) -> String? {
    guard case .object(let members) = value else { return nil }
    return members.first.map(\.name).flatMap { MergeValueMaker.keys.contains($0) ? $0 : nil }
  }

  private mutating func changed(_ literal: String) -> MergeValue {
    if let separator = ["\\n", " "].first(where: { literal.contains($0) }), random.below(5) > 0 {
      return .scalar(edited(literal, separator))
    }
    if random.once(in: 5) { return .scalar(respelled(literal)) }
    return random.once(in: 8) ? maker.object(depth: 1) : maker.scalar()
  }

  /// The same value in another spelling.
  private mutating func respelled(_ literal: String) -> String {
    if literal.hasPrefix("\""), let letter = literal.dropFirst().first, letter.isASCII,
      letter.isLetter, let code = letter.asciiValue
    {
      return "\"\\u00" + String(code, radix: 16) + literal.dropFirst(2)
    }
    guard let last = literal.last, last.isNumber else { return literal }
    if literal.contains(where: { "eE".contains($0) }) { return literal }
    return literal + random.pick(literal.contains(".") ? ["0", "e0"] : [".0", "e0", "E+0", ".00"])
  }

  /// A string in which a line or a word was replaced, inserted or removed.
  private mutating func edited(_ literal: String, _ separator: String) -> String {
    var parts = Array(literal.dropFirst().dropLast()).split(separator: Array(separator))
      .map { String($0) }
    guard !parts.isEmpty else { return literal }
    let index = random.below(parts.count)
    switch random.below(4) {
    case 0: parts.insert(maker.freshWord(), at: index)
    case 1 where parts.count > 1: parts.remove(at: index)
    default: parts[index] = maker.freshWord()
    }
    return "\"" + parts.joined(separator: separator) + "\""
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
      if !MergeValueMaker.keys.contains(members[index].name) { members.remove(at: index) }
    case 4: members.shuffle(using: &random)
    default:
      guard !members.isEmpty else { return }
      let index = random.below(members.count)
      if !MergeValueMaker.keys.contains(members[index].name) {
        members[index].value = maker.value(depth: 1)
      }
    }
  }

  private mutating func mutate(_ elements: inout [MergeValue]) {
    let key = elements.compactMap(identity).first
    switch random.below(9) {
    case 0, 1, 2:
      let new = key.map { maker.element($0, depth: 1) } ?? maker.scalar()
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
