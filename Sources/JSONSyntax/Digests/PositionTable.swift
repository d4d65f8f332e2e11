/// Digests by position in one text: a hash table with the next free place for what collides.
struct PositionTable {
  /// Positions; `free` where there is none.
  private var positions: [UInt32] = []
  private var digests: [ValueDigest] = []
  private var count = 0

  private static let free = UInt32.max

  subscript(position: Int) -> ValueDigest? {
    get {
      if count == 0 { return nil }
      let place = place(of: UInt32(position))
      return positions[place] == Self.free ? nil : digests[place]
    }
    set {
      guard let newValue else { return }
      if count * 2 >= positions.count { grow() }
      let place = place(of: UInt32(position))
      if positions[place] == Self.free { count += 1 }
      positions[place] = UInt32(position)
      digests[place] = newValue
    }
  }

  /// Where a position stands, or would stand.
  private func place(of position: UInt32) -> Int {
    let mask = positions.count - 1
    var place = Int((position &* 0x9E37_79B1) >> 4) & mask
    while positions[place] != position, positions[place] != Self.free { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let (oldPositions, oldDigests) = (positions, digests)
    let size = max(64, oldPositions.count * 2)
    positions = Array(repeating: Self.free, count: size)
    digests = Array(repeating: ValueDigest(literal: 0, meaning: 0), count: size)
    for (old, position) in oldPositions.enumerated() where position != Self.free {
      let place = place(of: position)
      positions[place] = position
      digests[place] = oldDigests[old]
    }
  }
}
