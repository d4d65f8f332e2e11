/// Children looked at in their place, without a handle for each: what walks over many need.
extension JSONNode {
  /// Whether a child is surely written with the same bytes as a child of another container.
  ///
  /// False tells nothing where one of the containers was edited.
  public func hasSameBytes(childAt index: Int, as other: JSONNode, childAt otherIndex: Int) -> Bool
  {
    guard overlay == nil, other.overlay == nil else {
      return child(at: index).isIdentical(to: other.child(at: otherIndex))
    }
    let one = text.byteRange(ofChild: index, of: Int(position))
    let two = other.text.byteRange(ofChild: otherIndex, of: Int(other.position))
    guard one.count == two.count else { return false }
    return text.bytes.withUnsafeBufferPointer { left in
      other.text.bytes.withUnsafeBufferPointer { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return false }
        return Word.areEqual(left + one.lowerBound, right + two.lowerBound, one.count)
      }
    }
  }

  /// Whether the members at two places have the same name, however it is escaped.
  public func hasSameName(at index: Int, as other: JSONNode, at otherIndex: Int) -> Bool {
    withNameLiteral(at: index) { one in
      other.withNameLiteral(at: otherIndex) { two in
        Self.areEqual(one, two) || JSONString(token: one) == JSONString(token: two)
      }
    }
  }

  /// The length of a child as written, in bytes.
  public func byteCount(ofChildAt index: Int) -> Int {
    overlay == nil
      ? text.byteRange(ofChild: index, of: Int(position)).count : child(at: index).byteCount
  }

  /// A hash of the bytes of a child; the same within one process only.
  public func hashOfBytes(childAt index: Int) -> UInt64 {
    guard overlay == nil else {
      return child(at: index).withLiteralBytes { $0.withUnsafeBufferPointer(Self.hash) }
    }
    let range = text.byteRange(ofChild: index, of: Int(position))
    return text.bytes.withUnsafeBufferPointer {
      Self.hash(UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  /// A hash of the name of each member, the same for every way to escape it.
  ///
  /// **Complexity** O(n), n being the length of the text between the members.
  public var hashesOfNames: [UInt64] {
    guard kind == .object else { return [] }
    guard overlay == nil else {
      return members.map { Hash.bytes($0.name?.wtf8 ?? [], tag: .string) }
    }
    return text.bytes.withUnsafeBufferPointer { bytes in
      // A text with an object in it has bytes.
      bytes.baseAddress.map { DigestPass($0, text.index).names(of: Int(position)) } ?? []
    }
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    bytes.baseAddress.map { Hash.bytes($0, bytes.count, from: Hash.start(.literal)).hash } ?? 0
  }

  private static func areEqual(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    one.count == other.count
      && one.withUnsafeBufferPointer { left in
        other.withUnsafeBufferPointer { right in
          guard let left = left.baseAddress, let right = right.baseAddress else { return true }
          return Word.areEqual(left, right, one.count)
        }
      }
  }
}

extension SourceText {
  @inline(__always)
  fileprivate func byteRange(ofChild child: Int, of container: Int) -> Range<Int> {
    let position = index.child(child, of: container)
    return start(of: position)..<end(of: position)
  }
}
