import JSONSyntax

/// Carries out a command that puts something of the value under the cursor on the clipboard.
func performCopy(_ state: inout State, _ command: CopyCommand) -> [Effect] {
  guard let place = state.cursorPlace else { return refuseDeleted(&state) }
  switch command {
  case .plainValue: return copyPlainValue(&state, place)
  case .name: return copyName(&state, place)
  case .pair: return copyPair(&state, place)
  case .pointer: return copyPointer(&state, place)
  case .dottedPath: return copyDotted(&state, place)
  case .jqPath: return copyQuery(&state, place)
  }
}

/// Puts the name of the value at a place on the clipboard.
private func copyName(_ state: inout State, _ place: EditPlace) -> [Effect] {
  guard let name = place.name else {
    return refuse(&state, "There is no name here: only members of objects have one.")
  }
  return putOnClipboard(&state, Array(name.description.utf8), "Copied the name.")
}

/// Puts the pointer to the value at a place on the clipboard.
private func copyPointer(_ state: inout State, _ place: EditPlace) -> [Effect] {
  guard let pointer = state.document?.mine.pointer(to: place.path).description else { return [] }
  return putOnClipboard(
    &state, Array(pointer.utf8), "Copied \(pointer.isEmpty ? "the empty pointer" : pointer).")
}

/// Puts the way to the value on the clipboard as programs write it: `env[3].name`.
private func copyDotted(_ state: inout State, _ place: EditPlace) -> [Effect] {
  guard let dotted = state.document?.mine.dottedPath(to: place.path), !dotted.isEmpty else {
    return refuse(&state, "There is nothing to write for the root; yj copies a dot.")
  }
  return putOnClipboard(&state, Array(dotted.utf8), "Copied \(dotted).")
}

/// Puts the way to the value on the clipboard as a filter of jq: `.env[3].name`.
private func copyQuery(_ state: inout State, _ place: EditPlace) -> [Effect] {
  guard let query = state.document?.mine.jqPath(to: place.path) else { return [] }
  return putOnClipboard(&state, Array(query.utf8), "Copied \(query).")
}

/// Puts the value alone on the clipboard: a string without quotation marks and escapes.
private func copyPlainValue(_ state: inout State, _ place: EditPlace) -> [Effect] {
  let content = place.node.string.map(\.wtf8)
  let bytes = content ?? place.node.literal(indentedBy: [])
  return putOnClipboard(
    &state, bytes,
    content == nil ? "Copied the value." : "Copied the text without quotation marks.")
}

/// Puts name and value on the clipboard, as they stand in an object.
private func copyPair(_ state: inout State, _ place: EditPlace) -> [Effect] {
  guard let name = place.name else { return refuse(&state, "There is no name here; yy copies.") }
  let entry = Register.Entry(name: name, value: JSONFragment(place.node))
  return putOnClipboard(&state, entry.text, "Copied name and value.")
}

/// Puts bytes on the clipboard of the terminal, when they are not too many.
func putOnClipboard(_ state: inout State, _ bytes: [UInt8], _ sentence: String) -> [Effect] {
  guard bytes.count <= clipboardByteLimit else {
    return refuse(
      &state, "Not copied: \(bytes.count) bytes are more than terminals take (64 KiB).")
  }
  state.message = Message(.success, sentence)
  return [.copyToClipboard(bytes)]
}
