/// Puts the pieces of a composed container together.
struct Composer {
  private let container: JSONNode
  /// The container whose layout is followed: itself, or the first home when it is empty.
  private let model: JSONNode
  private var pieces: [Piece] = []
  /// Children of the container that follow each other as they did there.
  private var run: Range<Int>?
  /// The slot of the last child written.
  private var lastSlot: Slot?
  /// How many children are written.
  private var written = 0
  /// The layout of a child behind others, once it is needed.
  private var restLayout: Layout?

  init(_ container: JSONNode, _ parts: [JSONPart]) {
    self.container = container
    let homes = parts.lazy.compactMap(\.child?.home?.container)
    model = container.count > 0 ? container : homes.first { $0.kind == container.kind } ?? container
  }

  mutating func compose(_ parts: [JSONPart]) -> JSONNode {
    for part in parts {
      switch part {
      case .child(let child): append(child)
      case .kept(let range): append(range)
      }
    }
    if written == 0 { return container.count == 0 ? container : container.emptied }
    if run == 0..<container.count, pieces.isEmpty { return container }
    flushRun()
    return container.with(PieceTree(pieces), closing: closing)
  }

  /// Children of the container; the first of them may get another place, the others follow it.
  private mutating func append(_ range: Range<Int>) {
    guard let first = range.first else { return }
    append(container.childHandle(at: first))
    let rest = range.dropFirst()
    if rest.isEmpty { return }
    if let open = run, open.upperBound == rest.lowerBound {
      run = open.lowerBound..<rest.upperBound
    } else {
      flushRun()
      run = rest
    }
    written += rest.count
  }

  private mutating func append(_ child: JSONChild) {
    defer { written += 1 }
    guard let home = child.home, home.container.isIdentical(to: container) else {
      return appendForeign(child)
    }
    let fitsPlace = (written == 0) == (home.index == 0)
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
    flushRun()
    var slot = container.slot(at: index)
    if !child.keepsName, let token = child.nameToken { slot = slot.named(token) }
    if written == 0 {
      slot = slot.led(by: container.slot(at: 0).leading)
    } else if index == 0 {
      slot = slot.led(by: leadingBehindComma())
    }
    let isSamePlace = child.value.id == container.child(at: index).id
    append(child.value, in: slot, isSamePlace: isSamePlace)
  }

  private mutating func appendForeign(_ child: JSONChild) {
    flushRun()
    let layout = written == 0 ? Layout(forChildAt: 0, of: Spine(root: model)) : rest()
    let leading = written == 0 ? layout.leading[...] : leadingBehindComma()
    let name = container.kind == .object ? child.nameToken : nil
    precondition(container.kind == .array || name != nil, "a member needs a name")
    let colon = lastSlot?.colon ?? layout.colon[...]
    let slot = Slot(leading: leading, name: name ?? [], colon: name == nil ? [] : colon)
    append(child.value, in: slot, isSamePlace: false)
  }

  /// Writes a child; a value that does not come from this place is indented for it.
  private mutating func append(_ value: JSONNode, in slot: Slot, isSamePlace: Bool) {
    let fitting =
      isSamePlace
      ? value
      : value.indented(
        like: Indentation.afterLastNewline(in: slot.leading)
          ?? Indentation.ofLine(holding: container))
    pieces.append(.item(Item(slot: slot, value: fitting)))
    lastSlot = slot
  }

  private mutating func flushRun() {
    guard let open = run else { return }
    run = nil
    lastSlot = container.slot(at: open.upperBound - 1)
    pieces += container.pieces(open)
  }

  /// The white space for a child that is not the first one.
  private mutating func leadingBehindComma() -> ArraySlice<UInt8> {
    if written > 1, let lastSlot { return Indentation.withoutBlankLines(lastSlot.leading) }
    return rest().leading[...]
  }

  private mutating func rest() -> Layout {
    let layout = restLayout ?? Layout(forChildAt: max(1, model.count), of: Spine(root: model))
    restLayout = layout
    return layout
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
  ///
  /// **Complexity** O(pieces): neighbours that were not edited are one piece.
  func pieces(_ range: Range<Int>) -> [Piece] {
    guard let overlay else {
      let run = Run(
        text: text, container: position, lower: UInt32(range.lowerBound),
        upper: UInt32(range.upperBound))
      return [.run(run)]
    }
    return overlay.pieces.pieces(range)
  }
}
