/// How often some meanings occur in a value, told by their digests.
public struct MeaningCounts: Sendable {
  /// The meanings that are counted; an open table with the next free place for what collides.
  private var meanings: [UInt64] = []
  private var isTaken: [Bool] = []
  private var counts: [Int] = []

  /// Counts nothing yet.
  public init() {}

  /// Counts some meanings, all of them 0 times so far.
  public init(of meanings: some Collection<UInt64>) {
    var size = 16
    while size < meanings.count * 4 { size *= 2 }
    self.meanings = Array(repeating: 0, count: size)
    isTaken = Array(repeating: false, count: size)
    counts = Array(repeating: 0, count: size)
    for meaning in meanings {
      let place = place(of: meaning)
      self.meanings[place] = meaning
      isTaken[place] = true
    }
  }

  /// How often a meaning was met.
  public subscript(meaning: UInt64) -> Int {
    if counts.isEmpty { return 0 }
    let place = place(of: meaning)
    return isTaken[place] ? counts[place] : 0
  }

  /// Counts a value and all values inside it.
  ///
  /// **Complexity** O(n), with a stack of its own; false, and nothing counted, where something
  /// inside was edited.
  public mutating func count(in node: JSONNode) -> Bool {
    if node.isEdited { return false }
    node.text.bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { preconditionFailure("a value without bytes") }
      var known = PositionTable()
      let pass = DigestPass(start, node.text.index)
      _ = pass.digest(of: Int(node.position), &known, &self)
    }
    return true
  }

  @inline(__always)
  mutating func note(_ meaning: UInt64) {
    if counts.isEmpty { return }
    let place = place(of: meaning)
    if isTaken[place] { counts[place] += 1 }
  }

  @inline(__always)
  private func place(of meaning: UInt64) -> Int {
    let mask = meanings.count - 1
    var place = Int(truncatingIfNeeded: meaning) & mask
    while isTaken[place], meanings[place] != meaning { place = (place + 1) & mask }
    return place
  }
}
