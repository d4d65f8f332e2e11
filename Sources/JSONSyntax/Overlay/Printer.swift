/// Hands out a value as it stands, edits included, as slices of the texts that it stands in.
///
/// It keeps a stack of its own. The text behind the last child of an edited container is left out as
/// its piece is printed, so that nothing that was handed out is ever taken back.
struct Printer: IteratorProtocol {
  private enum Step {
    case node(JSONNode)
    case pieces(Branch, endsContainer: Bool)
    case piece(Branch, endsContainer: Bool)
    case bytes(ArraySlice<UInt8>)
  }

  private var steps: [Step]

  init(_ node: JSONNode) {
    steps = [.node(node)]
  }

  static func write(_ node: JSONNode, to output: inout [UInt8]) {
    var printer = Printer(node)
    while let slice = printer.next() { output += slice }
  }

  /// The next bytes, possibly none; nil behind the last ones.
  mutating func next() -> ArraySlice<UInt8>? {
    while let step = steps.popLast() {
      switch step {
      case .bytes(let bytes): return bytes
      case .node(let node):
        guard let container = node.overlay else { return node.text.bytes[node.byteRange] }
        return open(container, as: node.kind)
      case .pieces(let branch, let endsContainer):
        let right = branch.right
        if let right { steps.append(.pieces(right, endsContainer: endsContainer)) }
        steps.append(.piece(branch, endsContainer: endsContainer && right == nil))
        if let left = branch.left { steps.append(.pieces(left, endsContainer: false)) }
      case .piece(let branch, let endsContainer):
        return print(branch.piece, endsContainer: endsContainer)
      }
    }
    return nil
  }

  private mutating func open(_ container: Branch, as kind: JSONKind) -> ArraySlice<UInt8> {
    let isObject = kind == .object
    steps.append(.bytes(isObject ? Self.closeBrace : Self.closeBracket))
    if case .container(let closing) = container.content { steps.append(.bytes(closing.bytes)) }
    if let root = container.left { steps.append(.pieces(root, endsContainer: true)) }
    return isObject ? Self.openBrace : Self.openBracket
  }

  private mutating func print(_ piece: Piece, endsContainer: Bool) -> ArraySlice<UInt8> {
    switch piece {
    case .run(let run):
      if endsContainer { return run.text.bytes[run.byteRange].dropLast(run.writtenTailCount) }
      if run.endsContainer { steps.append(.bytes(Self.comma)) }
      return run.text.bytes[run.byteRange]
    case .item(let item):
      let tail = item.slot.tail
      if !endsContainer { steps.append(.bytes(tail.isEmpty ? Self.comma : tail)) }
      steps.append(.node(item.value))
      return item.slot.head
    }
  }

  private static let comma: ArraySlice = [Byte.comma]
  private static let openBrace: ArraySlice = [Byte.openBrace]
  private static let closeBrace: ArraySlice = [Byte.closeBrace]
  private static let openBracket: ArraySlice = [Byte.openBracket]
  private static let closeBracket: ArraySlice = [Byte.closeBracket]
}
