/// Where one value stands: 12 bytes.
struct IndexEntry {
  /// The first byte of the value.
  var offset: UInt32
  /// Behind its last byte.
  var end: UInt32
  /// In a container with children, where its list begins among the kids; else `none`.
  var link: UInt32

  static let none = UInt32.max
}

/// Where every value of a text stands, in document order.
///
/// **Shape** `kids` holds, for each container with children, the number of children followed by the
/// positions of all but the first, which stands right behind its container. Names have no entries:
/// a name ends before the value and begins behind the separator, so both ends are found at once.
/// A value takes 12 bytes here and 4 bytes among the kids of its container: 16 in all.
struct ValueIndex: Sendable {
  let entries: [IndexEntry]
  let kids: [UInt32]
  /// The most containers that are open at once.
  let depth: Int

  static let empty = ValueIndex(entries: [], kids: [], depth: 0)

  var byteCount: Int {
    entries.count * MemoryLayout<IndexEntry>.stride + kids.count * MemoryLayout<UInt32>.stride
  }

  @inline(__always)
  func childCount(of position: Int) -> Int {
    let link = entries[position].link
    return link == IndexEntry.none ? 0 : Int(kids[Int(link)])
  }

  @inline(__always)
  func child(_ index: Int, of position: Int) -> Int {
    index == 0 ? position + 1 : Int(kids[Int(entries[position].link) + index])
  }

  /// Behind the last value inside the value.
  ///
  /// **Complexity** O(log n), n being the size of the value.
  func subtreeEnd(of position: Int) -> Int {
    let entry = entries[position]
    if entry.link == IndexEntry.none { return position + 1 }
    var step = 1
    var lower = position + 1
    while lower + step < entries.count, entries[lower + step].offset < entry.end {
      lower += step
      step *= 2
    }
    // entries[lower] is inside, entries[upper] is not.
    var upper = min(lower + step, entries.count)
    while lower + 1 < upper {
      let middle = (lower + upper) / 2
      if entries[middle].offset < entry.end { lower = middle } else { upper = middle }
    }
    return upper
  }

  /// Which child of the container holds a position that is known to be inside one.
  ///
  /// **Complexity** O(log n), n being the number of children.
  func childHolding(_ inner: Int, of position: Int) -> Int {
    var lower = 0
    var upper = childCount(of: position)
    while lower + 1 < upper {
      let middle = (lower + upper) / 2
      if child(middle, of: position) <= inner { lower = middle } else { upper = middle }
    }
    return lower
  }
}
