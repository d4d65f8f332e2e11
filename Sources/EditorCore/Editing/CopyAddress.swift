import JSONSyntax

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
