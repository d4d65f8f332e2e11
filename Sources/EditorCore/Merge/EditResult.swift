import JSONMerge
import JSONSyntax

/// Types the result of the hunk under the cursor: in its line, or as text where it needs lines.
func editResult(_ state: inout State) -> [Effect] {
  guard let decision = state.merge?.current else {
    return refuse(&state, "There is no hunk under the cursor.")
  }
  if let refusal = refusalToEdit(state, decision) { return refuse(&state, refusal) }
  guard let node = state.merge?.startingValue(of: decision), !node.kind.isContainer,
    !decision.isRun
  else { return editResultAsText(&state) }
  return beginInline(&state, .resolution(of: node))
}

/// Edits the result of the hunk under the cursor as JSON text, here or in the person's own editor.
func editResultAsText(_ state: inout State, goesOutside: Bool = false) -> [Effect] {
  guard let session = state.merge, let decision = session.current else {
    return refuse(&state, "There is no hunk under the cursor.")
  }
  if let refusal = refusalToEdit(state, decision) { return refuse(&state, refusal) }
  return openText(
    &state, .resolution(decision.id), literal: session.startingText(of: decision),
    goesOutside: goesOutside)
}

private func refusalToEdit(_ state: State, _ decision: MergeDecision) -> String? {
  if case .merged? = state.network.save?.content {
    return "The result is being sent; wait for the answer."
  }
  return decision.choices.contains(.edit) ? nil : decision.refusal(of: .edit)
}

extension MergeSession {
  /// The value that editing begins with: what holds now, else any of the versions.
  func startingValue(of decision: MergeDecision) -> JSONNode? {
    switch resolution(of: decision) {
    case .edited(let fragment): fragment.node
    case .theirs, .theirsThenMine: decision.theirs ?? decision.mine ?? decision.base
    case .base: decision.base ?? decision.mine ?? decision.theirs
    case .mine, .mineThenTheirs: decision.mine ?? decision.theirs ?? decision.base
    }
  }

  /// The text that editing begins with; the elements of a run as an array.
  func startingText(of decision: MergeDecision) -> [UInt8] {
    guard decision.isRun else { return startingValue(of: decision)?.literal ?? Array("null".utf8) }
    let run: [JSONNode]
    switch resolution(of: decision) {
    case .edited(let fragment): return fragment.literal
    case .mine: run = decision.mineRun
    case .theirs: run = decision.theirsRun
    case .base: run = decision.baseRun
    case .mineThenTheirs: run = decision.mineRun + decision.theirsRun
    case .theirsThenMine: run = decision.theirsRun + decision.mineRun
    }
    guard !run.isEmpty else { return Array("[]".utf8) }
    let rows = run.map { Array("  ".utf8) + $0.literal }.joined(separator: Array(",\n".utf8))
    return Array("[\n".utf8) + rows + Array("\n]".utf8)
  }
}

extension InlineEdit {
  /// The line of a hunk's result, beginning with a scalar.
  static func resolution(of node: JSONNode) -> InlineEdit {
    if let string = node.string, JSONString(string.description) == string {
      return InlineEdit(
        target: .resolution, line: LineEditor(string.description), isStringContent: true,
        original: string.description)
    }
    let literal = String(decoding: node.literal, as: UTF8.self)
    return InlineEdit(
      target: .resolution, line: LineEditor(literal), isStringContent: false, original: literal)
  }
}
