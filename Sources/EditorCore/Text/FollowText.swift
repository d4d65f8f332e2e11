import JSONSyntax

/// The text that is open follows its value to another version of the document.
///
/// Where the value is gone, the text goes into the register.
func followText(_ state: inout State, from old: JSONDocument) {
  guard let text = state.text, let path = text.target.path, let mine = state.document?.mine else {
    return
  }
  let moved = old.node(at: path) == nil ? nil : mine.path(of: old.pointer(to: path))
  guard let moved else { return keepTextInRegister(&state) }
  state.text?.target = text.target.isJSON ? .value(moved) : .content(moved)
}

/// Closes a text that has no place any more and keeps what was typed, as a string to be pasted.
func keepTextInRegister(_ state: inout State) {
  guard let text = state.text else { return }
  let typed = JSONString(String(decoding: text.bytes, as: UTF8.self))
  state.register = Register(name: nil, value: .string(typed))
  state.text = nil
  if case .textSearch? = state.input { state.input = nil }
  state.textWork.check = nil
  (state.textWork.reading, state.textWork.change) = (nil, nil)
  state.textWork.search = state.textWork.search.forAnotherText
  state.screens.removeAll { $0 == .text }
  if state.screens.isEmpty { state.screens = [.tree] }
}
