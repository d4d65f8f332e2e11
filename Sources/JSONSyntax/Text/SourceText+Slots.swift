extension SourceText {
  /// Where the text that belongs to a child begins: behind the bracket or the comma before it.
  ///
  /// **Complexity** O(w), w being the white space before the comma.
  func slotStart(_ child: Int, of container: Int) -> Int {
    guard child > 0 else { return start(of: container) + 1 }
    return skipWhiteSpace(from: end(of: index.child(child - 1, of: container))) + 1
  }

  /// The name of an object's member as it is written, quotes included.
  func nameRange(_ child: Int, of container: Int) -> Range<Int> {
    let lower = skipWhiteSpace(from: slotStart(child, of: container))
    return lower..<nameEnd(before: start(of: index.child(child, of: container)))
  }

  /// Everything around a child: white space, name, colon, comma.
  func slot(_ child: Int, of container: Int) -> Slot {
    let position = index.child(child, of: container)
    let lower = slotStart(child, of: container)
    let upper = start(of: position)
    let isMember = bytes[start(of: container)] == Byte.openBrace
    let nameLower = isMember ? skipWhiteSpace(from: lower) : upper
    let nameUpper = isMember ? nameEnd(before: upper) : upper
    let tail = end(of: position)
    let isLast = child + 1 == index.childCount(of: container)
    let tailUpper = isLast ? tail : slotStart(child + 1, of: container)
    return Slot(
      text: self, lower: UInt32(lower), nameLower: UInt32(nameLower),
      nameUpper: UInt32(nameUpper), upper: UInt32(upper),
      tailLower: UInt32(tail), tailUpper: UInt32(tailUpper))
  }

  /// The white space before the closing bracket of a container.
  func closing(of container: Int) -> Trivia {
    let count = index.childCount(of: container)
    let lower =
      count == 0
      ? start(of: container) + 1 : end(of: index.child(count - 1, of: container))
    return Trivia(text: self, lower: UInt32(lower), upper: UInt32(end(of: container) - 1))
  }

  func skipWhiteSpace(from offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, Byte.isWhiteSpace(bytes[offset]) { offset += 1 }
    return offset
  }

  /// Behind the closing quote of the name whose value begins at `offset`.
  private func nameEnd(before offset: Int) -> Int {
    var offset = offset - 1
    while bytes[offset] != Byte.colon { offset -= 1 }
    while bytes[offset] != Byte.quote { offset -= 1 }
    return offset + 1
  }
}
