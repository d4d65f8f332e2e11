import JSONMerge
import JSONSyntax

/// Completes what follows `:set`: a setting, an array that is merged, or what its elements are
/// matched by.
func completeSetting(_ state: inout State, _ line: String) -> [Effect] {
  let begun = line.dropFirst("set ".count)
  let offered = offers(state, begun)
  let fitting = offered.filter { $0.hasPrefix(begun) }
  guard let first = fitting.first else {
    return refuse(&state, "No setting goes on like this; there are poll, advance, mouse and match.")
  }
  let text = fitting.count == 1 ? first : fitting.longestCommonPrefix
  state.input = .command(LineEditor("set " + text))
  if fitting.count > 1 {
    let known = begun.lastIndex(of: "=").map { begun[...$0] } ?? ""
    let ends = fitting.map { String($0.dropFirst(known.count)) }
    state.message = Message(.information, ends.joined(separator: "  "))
  }
  return []
}

/// Everything that may stand behind `:set `, as far as it was typed.
private func offers(_ state: State, _ begun: Substring) -> [String] {
  let settings = ["poll=", "advance=", "mouse=", "match="]
  guard begun.hasPrefix("match="), let merge = state.merge?.merge else { return settings }
  let wish = begun.dropFirst("match=".count)
  if wish.hasPrefix("/") {
    let arrays = merge.matchModes.keys.sorted { $0.tokens.count < $1.tokens.count }
    if let array = arrays.first(where: { wish.hasPrefix("\($0)=") }) {
      return keys(merge.matchedArray(at: array)).map { "match=\(array)=\($0)" }
    }
    return arrays.map { "match=\($0)=" }.sorted()
  }
  return keys(state.merge?.arrayUnderCursor).map { "match=\($0)" }
}

/// What the elements of an array can be matched by.
private func keys(_ array: MatchedArray?) -> [String] {
  (array?.fittingModes.map(\.text) ?? []) + ["auto"]
}

extension [String] {
  /// What all of them begin with.
  var longestCommonPrefix: String {
    dropFirst().reduce(first ?? "") { String(zip($0, $1).prefix { $0 == $1 }.map(\.0)) }
  }
}
