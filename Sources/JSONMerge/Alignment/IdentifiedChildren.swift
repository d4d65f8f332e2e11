/// The children of all versions of a container, matched by keys that occur once in each version.
struct IdentifiedChildren<Key: Hashable> {
  var entities: [Entity] = []
  /// The key of each entity; nil for what stands between two gaps.
  private(set) var keys: [Key?] = []
  /// The entities in the order of each version.
  private(set) var lists: Sides<[Int]> = Sides(base: [], mine: [], theirs: [])

  /// The entity that comes next if the order is that of base.
  private var expected = 0
  /// The numbers of all entities by their keys, once they are needed.
  private var numbers: [Key: Int]?

  /// Matches the children in some gaps by their keys, which are given for all gaps in a row.
  ///
  /// The children between two gaps become one entity, so that the order is seen as a whole.
  init(keys: Sides<[Key]>, gaps: [Sides<Range<Int>>]) {
    let sharedCount = gaps.count - 1
    for gap in gaps.prefix(sharedCount) { appendShared(behind: gap) }
    for side in Side.allCases {
      var position = 0
      expected = sharedCount
      var list: [Int] = []
      list.reserveCapacity(keys[side].count + sharedCount)
      for (number, gap) in gaps.enumerated() {
        for index in gap[side] {
          list.append(entity(for: keys[side][position], at: index, side))
          position += 1
        }
        if number < sharedCount { list.append(number) }
      }
      lists[side] = list
    }
  }

  private mutating func appendShared(behind gap: Sides<Range<Int>>) {
    let first = gap.map(\.upperBound)
    var entity = Entity(base: first.base, mine: first.mine, theirs: first.theirs)
    entity.isShared = true
    entities.append(entity)
    keys.append(nil)
  }

  /// The number of the entity with a key, found or made, which the side has at an index.
  private mutating func entity(for key: Key, at index: Int, _ side: Side) -> Int {
    let number = number(of: key, side) ?? entities.count
    if number == entities.count {
      entities.append(Entity(base: -1, mine: -1, theirs: -1))
      keys.append(key)
      numbers?[key] = number
    }
    entities[number].indices.update(side) { $0 = Int32(index) }
    expected = number + 1
    return number
  }

  /// The number of the entity with a key: mostly that behind the one before, else looked up.
  private mutating func number(of key: Key, _ side: Side) -> Int? {
    if side == .base { return nil }
    if expected < keys.count, keys[expected] == key { return expected }
    let numbers = self.numbers ?? numbered()
    self.numbers = numbers
    return numbers[key]
  }

  private func numbered() -> [Key: Int] {
    var numbers = [Key: Int](minimumCapacity: keys.count)
    for (number, key) in keys.enumerated() {
      if let key { numbers[key] = number }
    }
    return numbers
  }
}
