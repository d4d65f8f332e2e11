import TerminalModel

/// The highest count before a command: what is meant is never more.
let highestCount = 9_999

/// How long a prefix waits before what may follow is shown, in milliseconds.
let whichKeyDelay: Int64 = 400

/// A key of a screen: a digit of a count, a part of a command, or its end.
func reduceScreenKey(_ state: inout State, _ key: KeyPress) -> [Effect] {
  let context = state.keyContext
  if let effects = takeRejectionOffer(&state, key) { return effects }
  let isPending = !state.pending.keys.isEmpty
  if isPending || state.pending.count != nil, isCancel(key) { return endPending(&state) }
  if isPending, key.typedCharacter == "?" {
    if state.popup == .whichKey { state.pending.page += 1 }
    state.popup = .whichKey
    return [.stopTimer(.whichKey)]
  }
  let keys = state.pending.keys + [key]
  switch state.session.keymap.match(keys, in: context) {
  case .command(let binding):
    let count = countOf(binding, keys, pending: state.pending.count)
    let effects = endPending(&state)
    state.message = nil
    return effects + perform(&state, binding.command, count: count)
  case .prefix:
    state.pending.keys = keys
    if state.isAskingHowToSort {
      state.popup = .whichKey
      return [.stopTimer(.whichKey)]
    }
    return [.startTimer(.whichKey, milliseconds: whichKeyDelay)]
  case .none:
    if !isPending, takeDigit(&state, key) { return [] }
    let typed = keys.map(\.description).joined(
      separator: keys.allSatisfy { $0.typedCharacter != nil } ? "" : " ")
    let effects = endPending(&state)
    let way = isPending ? "\(keys[0])? shows what may follow \(keys[0])" : "? shows the keys"
    return effects + refuse(&state, "\(typed) does nothing here; \(way).")
  }
}

/// Shows what may follow the keys that were typed, when the person waits.
func showWhichKey(_ state: inout State) {
  if !state.pending.keys.isEmpty, state.popup == nil { state.popup = .whichKey }
}

func isCancel(_ key: KeyPress) -> Bool {
  key == KeyPress(.escape) || key == KeyPress(.character("c"), .control)
}

/// Forgets what was typed of a command.
func endPending(_ state: inout State) -> [Effect] {
  let wasWaiting = !state.pending.keys.isEmpty
  state.pending = PendingKeys()
  if state.popup == .whichKey { state.popup = nil }
  return wasWaiting ? [.stopTimer(.whichKey)] : []
}

/// Takes a digit as a part of the count; `false` when it is none.
private func takeDigit(_ state: inout State, _ key: KeyPress) -> Bool {
  guard let digit = key.typedCharacter?.wholeNumberValue, key.typedCharacter?.isASCII == true,
    digit > 0 || state.pending.count != nil
  else { return false }
  state.pending.count = min((state.pending.count ?? 0) * 10 + digit, highestCount)
  return true
}

/// The count of a command: what was typed before it, or the level in `z3`.
private func countOf(_ binding: KeyBinding, _ keys: [KeyPress], pending: Int?) -> Int? {
  if binding.command == .tree(.fold(.openToLevel)) {
    return keys.last?.typedCharacter?.wholeNumberValue
  }
  return pending
}
