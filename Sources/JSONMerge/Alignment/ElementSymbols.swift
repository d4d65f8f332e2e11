import JSONSyntax

/// Numbers for the elements of two versions of an array, the same for elements that are alike.
///
/// Elements with the same bytes have one number. Only those whose bytes the other version does not
/// have are digested, and have one number where they mean the same. So an element that is there
/// twice, in two spellings, may miss its like; it is compared again when it is paired.
struct ElementSymbols {
  /// Larger elements are digested at once, since what is inside them may be asked about again.
  private static let largestText = 4_096

  /// The numbers of the elements of one version, in their order.
  private(set) var old: [Int]
  /// The numbers of the elements of the other version, in their order.
  private(set) var new: [Int]

  /// Numbers the elements in a range of each version.
  init(
    _ base: Elements, _ oldRange: Range<Int>, _ side: Elements, _ newRange: Range<Int>,
    _ comparison: inout Comparison
  ) {
    var texts = SymbolTable(capacity: oldRange.count + newRange.count)
    old = oldRange.map { Self.text(base, $0, &texts, &comparison) }
    new = newRange.map { Self.text(side, $0, &texts, &comparison) }
    let inOld = Self.occurring(old, texts.count)
    let inNew = Self.occurring(new, texts.count)
    let oldOnly = old.indices.filter { old[$0] < 0 || !inNew[old[$0]] }
    let newOnly = new.indices.filter { new[$0] < 0 || !inOld[new[$0]] }
    if oldOnly.isEmpty || newOnly.isEmpty { return }
    var meanings = SymbolTable(capacity: oldOnly.count + newOnly.count)
    for index in oldOnly {
      comparison.lose(bytes: base.byteCount(at: oldRange.lowerBound + index))
      let meaning = comparison.meaning(of: base[oldRange.lowerBound + index], in: base.version)
      old[index] = texts.count + meanings.symbol(for: UInt64(bitPattern: Int64(meaning)))
    }
    for index in newOnly {
      let meaning = comparison.meaning(of: side[newRange.lowerBound + index], in: side.version)
      new[index] = texts.count + meanings.symbol(for: UInt64(bitPattern: Int64(meaning)))
    }
  }

  /// The number for the bytes of an element; -1 where reading them once more would be too much.
  private static func text(
    _ elements: Elements, _ index: Int, _ texts: inout SymbolTable, _ comparison: inout Comparison
  ) -> Int {
    let byteCount = elements.byteCount(at: index)
    guard byteCount <= largestText, comparison.isPatient else { return -1 }
    return texts.symbol(for: elements.hashOfBytes(at: index))
  }

  private static func occurring(_ symbols: [Int], _ count: Int) -> [Bool] {
    var occurs = [Bool](repeating: false, count: count)
    for symbol in symbols where symbol >= 0 { occurs[symbol] = true }
    return occurs
  }
}

/// Numbers from 0 on for hashes.
private struct SymbolTable {
  private(set) var count = 0
  private var lookup: HashLookup

  init(capacity: Int) {
    lookup = HashLookup(capacity: capacity)
  }

  mutating func symbol(for hash: UInt64) -> Int {
    if let found = lookup.first(hash, where: { _ in true }) { return found }
    lookup.insert(hash, count)
    count += 1
    return count - 1
  }
}
