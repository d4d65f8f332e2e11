extension JSONNode {
  /// The children as pieces; one run when nothing was edited yet.
  var pieces: PieceTree {
    overlay?.pieces ?? runs(0..<count)
  }

  /// Children as they stand in the text.
  private func runs(_ range: Range<Int>) -> PieceTree {
    guard !range.isEmpty else { return .empty }
    let run = Run(
      text: text, container: position, lower: UInt32(range.lowerBound),
      upper: UInt32(range.upperBound))
    return PieceTree(.run(run))
  }

  /// The same container with other children.
  func with(_ pieces: PieceTree, closing: Trivia) -> JSONNode {
    JSONNode(
      text: text, position: position, overlay: Branch(pieces: pieces, closing: closing))
  }

  func item(at index: Int) -> Item {
    Item(slot: slot(at: index), value: child(at: index))
  }

  func replacingChild(at index: Int, with value: JSONNode) -> JSONNode {
    replacingChild(at: index, with: Item(slot: slot(at: index), value: value))
  }

  private func replacingChild(at index: Int, with item: Item) -> JSONNode {
    guard overlay == nil else {
      return with(pieces.replacing(index, with: item), closing: closing)
    }
    let pieces = PieceTree(
      root: Branch(
        left: runs(0..<index).root, piece: .item(item), right: runs(index + 1..<count).root))
    return with(pieces, closing: closing)
  }

  func renamingChild(at index: Int, to name: [UInt8]) -> JSONNode {
    let old = item(at: index)
    return replacingChild(
      at: index, with: Item(slot: old.slot.named(name), value: old.value))
  }

  /// The same container without a child; the first place keeps its white space.
  func removingChild(at index: Int) -> JSONNode {
    let (left, rest) = pieces.split(at: index)
    let right = rest.split(at: 1).1
    if count == 1 { return emptied }
    guard index == 0 else { return with(left.joined(with: right), closing: closing) }
    return with(right.ledBy(slot(at: 0).leading), closing: closing)
  }

  /// The same container without children: nothing between the brackets, or what was there when it
  /// was empty before.
  var emptied: JSONNode {
    let original = text.closing(of: Int(position))
    let wasEmpty = text.index.childCount(of: Int(position)) == 0
    return with(.empty, closing: wasEmpty ? original : original.emptied)
  }

  /// The same container with one child more, the first of several keeping their places' layout.
  func insertingChild(
    _ item: Item, at index: Int, followerLeading: [UInt8]?, closing: Trivia?
  ) -> JSONNode {
    let (left, rest) = pieces.split(at: index)
    let right = followerLeading.map { rest.ledBy($0[...]) } ?? rest
    return with(left.joined(.item(item), right), closing: closing ?? self.closing)
  }
}

extension PieceTree {
  /// The same children, the first one behind other white space.
  fileprivate func ledBy(_ leading: ArraySlice<UInt8>) -> PieceTree {
    guard count > 0 else { return self }
    let first = item(at: 0)
    let slot = first.slot.led(by: leading)
    if slot.isIdentical(to: first.slot) { return self }
    return replacing(0, with: Item(slot: slot, value: first.value))
  }
}
