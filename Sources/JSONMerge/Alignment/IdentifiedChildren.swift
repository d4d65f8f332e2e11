/// The children of all versions of a container, matched by keys that occur once in each version.
struct IdentifiedChildren {
  var entities: [Entity] = []
  /// The entities in the order of each version.
  var lists: Sides<[Int]> = Sides(base: [], mine: [], theirs: [])

  /// Matches children by their keys; the first key belongs to the child at `offset`.
  init<Key: Hashable>(keys: Sides<[Key]>, offset: Int) {
    if keys.base == keys.mine, keys.base == keys.theirs {
      entities = keys.base.indices.map {
        Entity(base: $0 + offset, mine: $0 + offset, theirs: $0 + offset)
      }
      lists = Sides { _ in Array(entities.indices) }
      return
    }
    var numbers: [Key: Int] = [:]
    for side in Side.allCases {
      for (index, key) in keys[side].enumerated() {
        let number = numbers[key] ?? entities.count
        if number == entities.count {
          numbers[key] = number
          entities.append(Entity(base: -1, mine: -1, theirs: -1))
        }
        entities[number].indices[side] = Int32(index + offset)
        lists[side].append(number)
      }
    }
  }
}
