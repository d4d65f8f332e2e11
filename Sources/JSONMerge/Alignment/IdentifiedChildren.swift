/// The children of all versions of a container, matched by keys that occur once in each version.
struct IdentifiedChildren<Key: Hashable> {
  var entities: [Entity] = []
  /// The key of each entity; nil for what stands between two gaps.
  private(set) var keys: [Key?] = []
  /// The entities in the order of each version.
  private(set) var lists: Sides<[Int]> = Sides(base: [], mine: [], theirs: [])

  /// Matches the children in some gaps by their keys, which are given for all gaps in a row.
  ///
  /// The children between two gaps become one entity, so that the order is seen as a whole.
  init(keys: Sides<[Key]>, gaps: [Sides<Range<Int>>]) {
    let sharedCount = gaps.count - 1
    for gap in gaps.prefix(sharedCount) { appendShared(behind: gap) }
    var numbers = [Key: Int](minimumCapacity: keys.base.count)
    for side in Side.allCases {
      var position = 0
      var list: [Int] = []
      list.reserveCapacity(keys[side].count + sharedCount)
      for (number, gap) in gaps.enumerated() {
        for index in gap[side] {
          list.append(entity(for: keys[side][position], at: index, side, &numbers))
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
  private mutating func entity(
    for key: Key, at index: Int, _ side: Side, _ numbers: inout [Key: Int]
  ) -> Int {
    let number = numbers[key] ?? entities.count
    if number == entities.count {
      numbers[key] = number
      entities.append(Entity(base: -1, mine: -1, theirs: -1))
      keys.append(key)
    }
    entities[number].indices[side] = Int32(index)
    return number
  }
}
