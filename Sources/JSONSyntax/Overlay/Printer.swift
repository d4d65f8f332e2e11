/// Writes a value as it stands, edits included, with a stack of its own.
struct Printer {
  private enum Step {
    case node(JSONNode)
    case pieces(Branch)
    case piece(Piece)
    case tail(Slot)
    case end(Branch, bracket: UInt8)
  }

  private var steps: [Step]

  private init(_ node: JSONNode) {
    steps = [.node(node)]
  }

  static func write(_ node: JSONNode, to output: inout [UInt8]) {
    var printer = Printer(node)
    while let step = printer.steps.popLast() { printer.perform(step, &output) }
  }

  private mutating func perform(_ step: Step, _ output: inout [UInt8]) {
    switch step {
    case .node(let node): write(node, &output)
    case .pieces(let branch):
      if let right = branch.right { steps.append(.pieces(right)) }
      steps.append(.piece(branch.piece))
      if let left = branch.left { steps.append(.pieces(left)) }
    case .piece(.run(let run)):
      output += run.text.bytes[run.byteRange]
      if run.endsContainer { output.append(Byte.comma) }
    case .piece(.item(let item)):
      output += item.slot.head
      steps.append(.tail(item.slot))
      steps.append(.node(item.value))
    case .tail(let slot):
      if slot.tail.isEmpty { output.append(Byte.comma) } else { output += slot.tail }
    case .end(let container, let bracket):
      output.removeLast(container.pieces.lastTailCount)
      if case .container(let closing) = container.content { output += closing.bytes }
      output.append(bracket)
    }
  }

  private mutating func write(_ node: JSONNode, _ output: inout [UInt8]) {
    guard let container = node.overlay else {
      output += node.text.bytes[node.byteRange]
      return
    }
    let isObject = node.kind == .object
    output.append(isObject ? Byte.openBrace : Byte.openBracket)
    steps.append(.end(container, bracket: isObject ? Byte.closeBrace : Byte.closeBracket))
    if let root = container.left { steps.append(.pieces(root)) }
  }
}
