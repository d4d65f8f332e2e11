public import JSONMerge
import JSONSyntax

/// Sets how the elements of arrays are matched: `KEY` for the array around the hunk under the
/// cursor, `PATH=KEY` for others; the merge is computed anew.
func setMatching(_ state: inout State, _ wish: String) -> [Effect] {
  if case .merged? = state.network.save?.content {
    return refuse(&state, "The result is being sent; wait for the answer.")
  }
  if wish == "auto" { return forgetMatching(&state) }
  do throws(MatchRuleError) {
    if wish.hasPrefix("/"), wish.contains("=") {
      return apply(&state, try MatchRule(parsing: wish))
    }
    guard let array = state.merge?.arrayUnderCursor else {
      return refuse(
        &state, "The cursor stands in no array that is merged; :set match=/path=KEY names one.")
    }
    return apply(&state, try MatchRule(parsing: "\(array.pointer)=\(wish)"))
  } catch {
    return refuse(&state, error.description)
  }
}

/// Takes a rule, unless it does not fit the array that it names.
private func apply(_ state: inout State, _ rule: MatchRule) -> [Effect] {
  if let refusal = refusal(of: rule, in: state) { return refuse(&state, refusal) }
  var matching = state.session.matching
  matching.apply(rule)
  guard matching != state.session.matching else {
    state.message = Message(.information, "It is so already.")
    return []
  }
  return take(&state, matching)
}

/// Drops the rules about the array under the cursor; all rules where there is none.
private func forgetMatching(_ state: inout State) -> [Effect] {
  let rules = state.session.matching.rules
  let array = state.merge?.arrayUnderCursor
  let dropped = rules.filter { rule in array.map { rule.fits($0.pointer) } ?? true }
  guard !dropped.isEmpty else {
    let what = array.map { $0.pointer.arrayName } ?? "nothing"
    state.message = Message(
      .information, "There is no rule to drop: \(what) is matched as found out.")
    return []
  }
  return take(&state, MergeOptions(rules.filter { !dropped.contains($0) }))
}

private func take(_ state: inout State, _ matching: MergeOptions) -> [Effect] {
  state.session.matching = matching
  state.message = Message(
    .information,
    state.merge == nil
      ? "Holds for every merge of this document." : "The merge is being computed anew…")
  return journalEffect(&state, for: .matching(matching.rules)) + requestForecast(&state)
}

/// Why no array can be matched as a rule wants it; nil when one can, or none is merged now.
private func refusal(of rule: MatchRule, in state: State) -> String? {
  guard let mode = rule.mode, let merge = state.merge?.merge ?? state.document?.theirs?.forecast
  else { return nil }
  let places = merge.matchModes.keys.filter(rule.fits).sorted { "\($0)" < "\($1)" }
  let arrays = places.prefix(mostTriedArrays).compactMap { merge.matchedArray(at: $0) }
  let misfits = arrays.compactMap { array in array.misfit(of: mode).map { (array, $0) } }
  guard let (array, misfit) = misfits.first, misfits.count == arrays.count else { return nil }
  let place = arrays.count > 1 ? " in \(array.pointer.arrayName)" : ""
  return "\(misfit.description.capitalizedStart)\(place); still matched \(array.mode.words)."
}

/// How many arrays are looked at before a rule for many of them is taken.
private let mostTriedArrays = 64

extension MergeSession {
  /// The innermost array at or around the hunk under the cursor whose elements are matched.
  public var arrayUnderCursor: MatchedArray? {
    cursor.flatMap { merge.matchedArray(around: $0) }
  }
}

extension MatchRule {
  /// Whether the rule is about the array at a place.
  func fits(_ pointer: JSONPointer) -> Bool {
    pattern.tokens.count == pointer.tokens.count
      && zip(pattern.tokens, pointer.tokens).allSatisfy { $0 == "*" || $0 == $1 }
  }
}

extension MergeOptions {
  /// Options with some rules.
  init(_ rules: [MatchRule]) {
    self.init()
    for rule in rules { apply(rule) }
  }

  /// The rules, in the order of their patterns.
  var rules: [MatchRule] {
    matchModes.map { MatchRule(pattern: $0.key, mode: $0.value) }
      .sorted { "\($0.pattern)" < "\($1.pattern)" }
  }
}

extension MatchMode {
  /// How elements are matched, for people: "by name".
  public var words: String {
    switch self {
    case .key(let name): "by \(name)"
    case .uniqueStrings: "by value"
    case .sequence: "by index"
    }
  }
}

extension JSONPointer {
  /// An array in a sentence: its pointer, or words for the outermost one.
  var arrayName: String { tokens.isEmpty ? "the document's items" : description }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
