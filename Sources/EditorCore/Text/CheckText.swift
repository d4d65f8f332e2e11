import JSONSyntax

/// Has a long text checked, unless a check is under way; short ones were checked at the key.
func checkText(_ state: inout State) -> [Effect] {
  guard let editor = state.text, !editor.isChecked, state.textWork.check == nil else { return [] }
  let id = state.network.makeRequestID()
  state.textWork.check = TextWork.Check(id: id, revision: editor.revision)
  return [.checkText(id, editor.lines)]
}

/// A long text was checked; what was typed meanwhile is checked next.
func finishCheck(
  _ state: inout State, _ id: RequestID, _ problem: JSONSyntaxError?
) -> [Effect] {
  guard let check = state.textWork.check, check.id == id else { return [] }
  state.textWork.check = nil
  state.text?.takeCheck(problem, of: check.revision)
  return checkText(&state)
}
