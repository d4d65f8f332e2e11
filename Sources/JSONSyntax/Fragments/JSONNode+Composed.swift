extension JSONNode {
  /// A container of the same kind and layout with these children instead.
  ///
  /// Children that come from this container keep the text around them byte for byte; others are
  /// written in the layout of their new neighbours, re-indented where they stood at another depth.
  /// The container itself when nothing differs. In objects every child needs a name.
  /// **Complexity** O(n log n), n being the number of children.
  public func composed(of children: [JSONChild]) -> JSONNode {
    precondition(kind.isContainer, "only containers are composed of children")
    var composer = Composer(self, children)
    return composer.compose(children)
  }
}

/// Puts the pieces of a composed container together.
private struct Composer {
  private let container: JSONNode
  /// The container whose layout is followed: itself, or the first home when it is empty.
  private let model: JSONNode
  private var pieces: [Piece] = []
  /// Children of the container that follow each other as they did there.
  private var run: Range<Int>?
  /// What led the last child written that was not the first one.
  private var lastLeading: ArraySlice<UInt8>?

  init(_ container: JSONNode, _ children: [JSONChild]) {
    self.container = container
    let homes = children.lazy.compactMap { $0.home?.container }
    model = container.count > 0 ? container : homes.first { $0.kind == container.kind } ?? container
  }

  mutating func compose(_ children: [JSONChild]) -> JSONNode {
    if children.isEmpty {
      return container.count == 0 ? container : container.emptied
    }
    for child in children { append(child) }
    if run == 0..<container.count, pieces.isEmpty { return container }
    flushRun()
    return container.with(PieceTree(pieces), closing: closing)
  }

  private var isFirst: Bool { pieces.isEmpty && run == nil }

  private mutating func append(_ child: JSONChild) {
    guard let home = child.home, home.container.isIdentical(to: container) else {
      return appendForeign(child)
    }
    let fitsPlace = isFirst == (home.index == 0)
    let isWhole = child.keepsName && child.value.isIdentical(to: container.child(at: home.index))
    guard fitsPlace, isWhole else { return appendOwn(child, from: home.index) }
    if let open = run, open.upperBound == home.index {
      run = open.lowerBound..<home.index + 1
    } else {
      flushRun()
      run = home.index..<home.index + 1
    }
  }

  /// A child of the container itself, in another place or with another value or name.
  private mutating func appendOwn(_ child: JSONChild, from index: Int) {
    var slot = container.slot(at: index)
    if !child.keepsName, let token = child.nameToken { slot = slot.named(token) }
    if isFirst {
      slot = slot.led(by: container.slot(at: 0).leading)
    } else if index == 0 {
      slot = slot.led(by: leadingBehindComma)
    }
    append(Item(slot: slot, value: child.value))
  }

  private mutating func appendForeign(_ child: JSONChild) {
    let layout = Layout(forChildAt: isFirst ? 0 : model.count, of: Spine(root: model))
    let leading = isFirst ? layout.leading[...] : leadingBehindComma
    let name = container.kind == .object ? child.nameToken : nil
    precondition(container.kind == .array || name != nil, "a member needs a name")
    let slot = Slot(leading: leading, name: name ?? [], colon: name == nil ? [] : layout.colon)
    let indent =
      Indentation.afterLastNewline(in: leading) ?? Indentation.ofLine(holding: container)
    append(Item(slot: slot, value: child.value.indented(like: indent)))
  }

  private mutating func append(_ item: Item) {
    flushRun()
    if !pieces.isEmpty { lastLeading = item.slot.leading }
    pieces.append(.item(item))
  }

  private mutating func flushRun() {
    guard let open = run else { return }
    run = nil
    let last = open.upperBound - 1
    if last > 0 { lastLeading = container.slot(at: last).leading }
    container.pieces(open).forEach { pieces.append($0) }
  }

  /// The white space for a child that is not the first one.
  private var leadingBehindComma: ArraySlice<UInt8> {
    if let open = run, open.upperBound > 1 {
      return Indentation.withoutBlankLines(container.slot(at: open.upperBound - 1).leading)
    }
    if let lastLeading { return Indentation.withoutBlankLines(lastLeading) }
    return Layout(forChildAt: max(1, model.count), of: Spine(root: model)).leading[...]
  }

  private var closing: Trivia {
    if container.count > 0 { return container.closing }
    if model.count > 0 { return model.closing }
    let layout = Layout(forChildAt: 0, of: Spine(root: container))
    return Trivia(layout.closing ?? [])
  }
}

extension JSONNode {
  /// Some of the children as pieces.
  fileprivate func pieces(_ range: Range<Int>) -> [Piece] {
    guard overlay != nil else {
      return [
        .run(
          Run(
            text: text, container: position, lower: UInt32(range.lowerBound),
            upper: UInt32(range.upperBound)))
      ]
    }
    return range.map { .item(item(at: $0)) }
  }
}
