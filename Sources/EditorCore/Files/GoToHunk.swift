import JSONMerge
import JSONSyntax

/// Goes to the hunk at a place, in it or around it: there is no tree where files are merged.
func goToHunk(_ state: inout State, _ pointer: JSONPointer) -> [Effect] {
  guard let decisions = state.merge?.merge.decisions else { return [] }
  let wanted = pointer.tokens
  let inside = decisions.first { $0.pointer.tokens.starts(with: wanted) }
  let around = decisions.last { wanted.starts(with: $0.pointer.tokens) }
  guard let decision = inside ?? around else {
    return refuse(&state, "Nothing differs at \(pointer); the merge lists what does.")
  }
  state.screens = [.merge]
  setCursor(&state, decision)
  return []
}

/// What is said of a command that is about a server, or about the tree.
func refuseForFiles(_ state: inout State) -> [Effect] {
  refuse(&state, "Not here: files are merged. S writes the result, q leaves everything as it is.")
}
