import JSONSyntax

/// Bytes up to which a value goes to the clipboard of the terminal.
private let clipboardByteLimit = 65_536

/// Keeps the value at a place for `p`, and puts it on the clipboard when it is not too large.
func copy(_ state: inout State, _ place: EditPlace) -> [Effect] {
  state.register = Register(name: place.name, value: JSONFragment(place.node))
  guard place.node.byteCount <= clipboardByteLimit else {
    state.message = Message(.success, "Copied; p pastes it. It is too large for the clipboard.")
    return []
  }
  state.message = Message(.success, "Copied; p pastes it.")
  return [.copyToClipboard(place.node.literal)]
}

/// Puts the name of the value at a place on the clipboard.
func copyName(_ state: inout State, _ place: EditPlace) -> [Effect] {
  guard let name = place.name else { return refuse(&state, "There is no name here.") }
  state.message = Message(.success, "Copied the name.")
  return [.copyToClipboard(Array(name.description.utf8))]
}

/// Puts the pointer to the value at a place on the clipboard.
func copyPointer(_ state: inout State, _ place: EditPlace) -> [Effect] {
  guard let pointer = state.document?.mine.pointer(to: place.path).description else { return [] }
  state.message = Message(.success, "Copied \(pointer.isEmpty ? "the empty pointer" : pointer).")
  return [.copyToClipboard(Array(pointer.utf8))]
}
