/// Numbers by hash: an open table for hashes that are good already.
struct HashLookup {
  /// Numbers; -1 where there is none.
  private var numbers: [Int32]
  private var hashes: [UInt64]
  private let mask: Int

  /// A table with room for so many numbers.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    numbers = Array(repeating: -1, count: size)
    hashes = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// The first number under a hash that satisfies a condition.
  func first(_ hash: UInt64, where isMeant: (Int) -> Bool) -> Int? {
    var place = Int(truncatingIfNeeded: hash) & mask
    while numbers[place] >= 0 {
      if hashes[place] == hash, isMeant(Int(numbers[place])) { return Int(numbers[place]) }
      place = (place + 1) & mask
    }
    return nil
  }

  /// Puts a number under a hash, behind those that are there.
  mutating func insert(_ hash: UInt64, _ number: Int) {
    var place = Int(truncatingIfNeeded: hash) & mask
    while numbers[place] >= 0 { place = (place + 1) & mask }
    numbers[place] = Int32(number)
    hashes[place] = hash
  }
}
