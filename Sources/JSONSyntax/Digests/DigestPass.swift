/// Digests the values of one text in one pass over its index.
///
/// Unsafe pointers, because this is the hot loop of every comparison that cannot be settled by
/// comparing bytes. Everything read lies inside a value, or between two, that the index names.
struct DigestPass {
  /// Containers of at least so many bytes are remembered; digesting others again costs no more
  /// than finding them.
  static let rememberedBytes = 512

  /// A container whose children are being digested.
  private struct Frame {
    let position: Int
    /// The hash of its own name.
    let name: UInt64
    var remaining: Int
    /// Behind the child that was digested last.
    var cursor: Int
    var digest: ContainerDigest
  }

  private let text: UnsafePointer<UInt8>
  private let index: ValueIndex
  private let stringStart = Hash.start(.string)
  private let literalStart = Hash.start(.literal)
  private let numberStart = Hash.start(.numberText)

  init(_ text: UnsafePointer<UInt8>, _ index: ValueIndex) {
    self.text = text
    self.index = index
  }

  /// The digest of a value; what it learns about large containers goes into the table.
  ///
  /// **Complexity** O(n), with a stack of its own.
  func digest(of position: Int, _ known: inout PositionTable) -> ValueDigest {
    var counts = MeaningCounts()
    return digest(of: position, &known, &counts)
  }

  /// The same, and every meaning that is met is counted.
  func digest(
    of position: Int, _ known: inout PositionTable, _ counts: inout MeaningCounts
  ) -> ValueDigest {
    var open: [Frame] = []
    var next = position
    while true {
      let entry = index.entries[next]
      var name = open.last.map { $0.digest.isObject ? self.name(behind: $0.cursor) : 0 } ?? 0
      var digest: ValueDigest
      var end = index.end(of: next)
      if !entry.hasChildren {
        digest = self.digest(ofLeaf: Int(entry.offset), end)
        next += 1
      } else if end - Int(entry.offset) >= Self.rememberedBytes, let found = known[next] {
        digest = found
        next = index.subtreeEnd(of: next)
      } else {
        open.append(frame(next, entry, name))
        next += 1
        continue
      }
      while true {
        counts.note(digest.meaning)
        guard let last = open.indices.last else { return digest }
        open[last].digest.append(digest, name: name)
        open[last].cursor = end
        open[last].remaining -= 1
        if open[last].remaining > 0 { break }
        let frame = open.removeLast()
        (digest, name, end) = (
          frame.digest.digest, frame.name, index.end(of: frame.position)
        )
        if end - Int(index.entries[frame.position].offset) >= Self.rememberedBytes {
          known[frame.position] = digest
        }
      }
    }
  }

  /// The hashes of the names of an object's members.
  func names(of position: Int) -> [UInt64] {
    var cursor = Int(index.entries[position].offset) + 1
    return (0..<index.childCount(of: position)).map { child in
      let hash = name(behind: cursor)
      cursor = index.end(of: index.child(child, of: position))
      return hash
    }
  }

  private func frame(_ position: Int, _ entry: IndexEntry, _ name: UInt64) -> Frame {
    Frame(
      position: position, name: name, remaining: index.childCount(of: position),
      cursor: Int(entry.offset) + 1,
      digest: ContainerDigest(isObject: text[Int(entry.offset)] == Byte.openBrace))
  }

  /// The hash of the name that stands first behind an offset.
  @inline(__always)
  private func name(behind offset: Int) -> UInt64 {
    var quote = offset
    while text[quote] != Byte.quote { quote += 1 }
    var end = quote + 1
    while text[end] != Byte.quote { end += text[end] == Byte.backslash ? 2 : 1 }
    return hash(ofToken: quote, end + 1)
  }

  @inline(__always)
  private func digest(ofLeaf start: Int, _ end: Int) -> ValueDigest {
    let count = end - start
    switch text[start] {
    case Byte.quote:
      let hash = hash(ofToken: start, start + count)
      return ValueDigest(literal: hash, meaning: hash)
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
      let hash = Hash.step(literalStart, UInt64(text[start]))
      return ValueDigest(literal: hash, meaning: hash)
    case Byte.openBrace: return ContainerDigest(isObject: true).digest
    case Byte.openBracket: return ContainerDigest(isObject: false).digest
    default:
      return ValueDigest(
        literal: Hash.bytes(text + start, count, from: numberStart).hash,
        meaning: NumberHash.meaning(text + start, count))
    }
  }

  /// The hash of what a string token means, however it is escaped.
  @inline(__always)
  private func hash(ofToken lower: Int, _ upper: Int) -> UInt64 {
    let plain = Hash.bytes(text + lower + 1, upper - lower - 2, from: stringStart)
    return plain.hasBackslash ? decodedHash(ofToken: lower, upper) : plain.hash
  }

  @inline(never)
  private func decodedHash(ofToken lower: Int, _ upper: Int) -> UInt64 {
    let token = UnsafeBufferPointer(start: text + lower, count: upper - lower)
    return Hash.bytes(JSONString(token: token.span).wtf8, tag: .string)
  }
}
