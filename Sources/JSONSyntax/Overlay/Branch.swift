/// A node of the overlay: an edited container, or a piece of its list of children.
///
/// The pieces of a container form a balanced tree that versions of a document share. A container
/// hangs below the piece that it is the value of, so edited paths are as deep as the document; that
/// is why the links are released by a loop (see `Link`) and never by recursion.
///
/// A class because nodes are shared; immutable, so it is a value still.
final class Branch: Sendable {
  /// What this node adds to those to its left and right.
  enum Content: Sendable {
    /// An edited container: its pieces hang on the left, `closing` precedes its last bracket.
    case container(closing: Trivia)
    /// Children of a container of some text, as they stand there.
    case run(Run)
    /// One child; when its value was edited inside, that hangs below.
    case item(slot: Slot, text: SourceText, position: UInt32)
  }

  let content: Content
  /// Sums over the pieces to the left, this one and those to the right; or of the container.
  let totals: Totals
  let height: Int
  private let leftLink: Link?
  private let rightLink: Link?
  private let belowLink: Link?

  var left: Branch? { leftLink?.branch }
  var right: Branch? { rightLink?.branch }

  /// A piece between others.
  init(left: Branch?, piece: Piece, right: Branch?) {
    switch piece {
    case .run(let run):
      content = .run(run)
      belowLink = nil
    case .item(let item):
      content = .item(slot: item.slot, text: item.value.text, position: item.value.position)
      belowLink = item.value.overlay.map(Link.init)
    }
    totals = Totals.sum(left?.totals, piece.totals, right?.totals)
    height = 1 + max(left?.height ?? 0, right?.height ?? 0)
    leftLink = left.map(Link.init)
    rightLink = right.map(Link.init)
  }

  /// A container with these pieces.
  init(pieces: PieceTree, closing: Trivia) {
    content = .container(closing: closing)
    totals = Totals.container(pieces, closing: closing)
    height = 1
    leftLink = pieces.root.map(Link.init)
    rightLink = nil
    belowLink = nil
  }

  /// The piece of this node alone.
  var piece: Piece {
    switch content {
    case .run(let run): .run(run)
    case .item(let slot, let text, let position):
      .item(
        Item(
          slot: slot,
          value: JSONNode(text: text, position: position, overlay: belowLink?.branch)))
    case .container: preconditionFailure("a container is no piece")
    }
  }

  /// How many children the piece of this node alone has.
  var ownChildren: Int {
    guard case .run(let run) = content else { return 1 }
    return run.count
  }

  /// How many values the piece of this node alone has.
  var ownValues: Int {
    totals.values - (left?.totals.values ?? 0) - (right?.totals.values ?? 0)
  }

  /// The bytes behind the last value of the piece of this node, its comma included.
  var tailCount: Int {
    switch content {
    case .run(let run): run.tailCount
    case .item(let slot, _, _): slot.tailCount
    case .container: preconditionFailure("a container is no piece")
    }
  }

  var pieces: PieceTree { PieceTree(root: left) }

  /// Hands over a reference of its own to each node linked from here.
  func appendLinked(to branches: inout [Branch]) {
    if let leftLink { branches.append(leftLink.branch) }
    if let rightLink { branches.append(rightLink.branch) }
    if let belowLink { branches.append(belowLink.branch) }
  }

  deinit {
    Link.release(leftLink, rightLink, belowLink)
  }
}
