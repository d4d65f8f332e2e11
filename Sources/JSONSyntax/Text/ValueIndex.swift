/// Where one value stands: 8 bytes.
struct IndexEntry {
  /// The first byte of the value.
  var offset: UInt32
  /// Behind its last byte; of a container with children, where its list begins among the kids.
  var reach: UInt32

  /// Tells the two meanings of `reach` apart.
  static let listMark: UInt32 = 1 << 31
  /// Marks the number of children that stand one behind the other, so that their list is left out.
  static let denseMark: UInt32 = 1 << 31

  /// Whether the value has children.
  @inline(__always)
  var hasChildren: Bool { reach >= Self.listMark }

  /// Where the list of a container with children begins.
  @inline(__always)
  var list: Int { Int(reach ^ Self.listMark) }
}

/// Where every value of a text stands, in document order.
///
/// **Shape** `kids` holds, for each container with children, its end, the number of children, and the
/// positions of all but the first, which stands right behind its container. Where no child but the
/// last has children of its own the positions follow each other, and are left out: most containers of
/// most documents are such. Names have no entries: a name ends before the value and begins behind the
/// separator, so both ends are found at once. A value takes 8 bytes here, at most 4 among the kids of
/// its container, and 4 more for its own end if it has children: 16 at most.
struct ValueIndex: Sendable {
  let entries: [IndexEntry]
  let kids: [UInt32]
  /// The most containers that are open at once.
  let depth: Int

  static let empty = ValueIndex(entries: [], kids: [], depth: 0)

  var byteCount: Int {
    entries.count * MemoryLayout<IndexEntry>.stride + kids.count * MemoryLayout<UInt32>.stride
  }

  /// Behind the last byte of a value.
  @inline(__always)
  func end(of position: Int) -> Int {
    let entry = entries[position]
    return Int(entry.hasChildren ? kids[entry.list] : entry.reach)
  }

  @inline(__always)
  func childCount(of position: Int) -> Int {
    let entry = entries[position]
    return entry.hasChildren ? Int(kids[entry.list + 1] & ~IndexEntry.denseMark) : 0
  }

  @inline(__always)
  func child(_ index: Int, of position: Int) -> Int {
    if index == 0 { return position + 1 }
    let list = entries[position].list
    let isDense = kids[list + 1] >= IndexEntry.denseMark
    return isDense ? position + 1 + index : Int(kids[list + 1 + index])
  }

  /// Behind the last value inside the value.
  ///
  /// **Complexity** O(log n), n being the size of the value.
  func subtreeEnd(of position: Int) -> Int {
    guard entries[position].hasChildren else { return position + 1 }
    let end = end(of: position)
    var step = 1
    var lower = position + 1
    while lower + step < entries.count, entries[lower + step].offset < end {
      lower += step
      step *= 2
    }
    // entries[lower] is inside, entries[upper] is not.
    var upper = min(lower + step, entries.count)
    while lower + 1 < upper {
      let middle = (lower + upper) / 2
      if entries[middle].offset < end { lower = middle } else { upper = middle }
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
