/// One or more neighbouring children of an edited container.
enum Piece: Sendable {
  case run(Run)
  case item(Item)

  var totals: Totals {
    switch self {
    case .run(let run): run.totals
    case .item(let item): item.totals
    }
  }
}

/// A value with the text around it.
struct Item: Sendable {
  let slot: Slot
  let value: JSONNode

  var totals: Totals {
    Totals(
      children: 1, values: value.valueCount,
      bytes: slot.headCount + value.byteCount + slot.tailCount, depth: value.depthBound)
  }
}

/// Children of a container of some text, as they stand there.
struct Run: Sendable {
  let text: SourceText
  let container: UInt32
  let lower: UInt32
  let upper: UInt32

  var count: Int { Int(upper - lower) }

  /// The bytes of the run; with the comma behind it where the text has one.
  var byteRange: Range<Int> {
    let first = text.slotStart(Int(lower), of: Int(container))
    return first..<(endsContainer ? lastEnd : text.slotStart(Int(upper), of: Int(container)))
  }

  /// Whether the last child of the run is the last one in the text, with no comma behind it.
  var endsContainer: Bool { Int(upper) == text.index.childCount(of: Int(container)) }

  var tailCount: Int { endsContainer ? 1 : writtenTailCount }

  /// The bytes behind the last value that the text itself has.
  var writtenTailCount: Int { byteRange.upperBound - lastEnd }

  private var lastEnd: Int { text.end(of: position(count - 1)) }

  var totals: Totals {
    Totals(
      children: count, values: endPosition - position(0),
      bytes: byteRange.count + (endsContainer ? 1 : 0), depth: text.index.depth)
  }

  /// The index entry of a child.
  func position(_ child: Int) -> Int {
    text.index.child(Int(lower) + child, of: Int(container))
  }

  func node(_ child: Int) -> JSONNode {
    JSONNode(text: text, position: UInt32(position(child)), overlay: nil)
  }

  func slot(_ child: Int) -> Slot {
    text.slot(Int(lower) + child, of: Int(container))
  }

  func item(_ child: Int) -> Item {
    Item(slot: slot(child), value: node(child))
  }

  /// Behind the last value of the run.
  private var endPosition: Int {
    endsContainer
      ? text.index.subtreeEnd(of: Int(container))
      : text.index.child(Int(upper), of: Int(container))
  }

  func part(_ range: Range<Int>) -> Run {
    Run(
      text: text, container: container, lower: lower + UInt32(range.lowerBound),
      upper: lower + UInt32(range.upperBound))
  }
}
