import JSONSyntax

/// Looks for names that stand twice in an object when the document is another one than was looked
/// at; costs nothing when it is not.
///
/// A large document is looked at again only when another version was loaded, or where there were
/// some.
func followNames(_ state: inout State) -> [Effect] {
  guard let document = state.document else { return [] }
  defer { sayRepeatedNames(&state) }
  guard !state.names.isCurrent(document) else { return [] }
  if state.names.base?.isIdentical(to: document.base.document) != true {
    state.names.isUnsaid = true
  }
  let earlier = state.names.request.map { [Effect.cancel($0)] } ?? []
  state.names.document = document.mine
  state.names.base = document.base.document
  state.names.request = nil
  guard document.mine.byteCount > searchedAtOnceBytes else {
    state.names.repeated = RepeatedNames(in: document.mine)
    return earlier
  }
  let id = state.network.makeRequestID()
  state.names.request = id
  return earlier + [.search(id, document.mine, .repeatedNames)]
}

/// It was looked for them.
func takeRepeatedNames(_ state: inout State, _ id: RequestID, _ names: RepeatedNames) -> [Effect] {
  guard state.names.request == id else { return [] }
  state.names.request = nil
  state.names.repeated = names
  return []
}

/// Says once for each document that names stand twice, as soon as nothing else is being said.
private func sayRepeatedNames(_ state: inout State) {
  guard state.names.isUnsaid, state.names.request == nil else { return }
  let names = state.names.repeated
  guard let path = names.first, let mine = state.document?.mine else {
    state.names.isUnsaid = false
    return
  }
  guard state.message == nil, state.popup == nil, state.input == nil else { return }
  state.names.isUnsaid = false
  let more = names.count > 1 ? " (and \(names.count - 1) more)" : ""
  state.message = Message(
    .warning,
    "\(mine.pointer(to: path)) stands twice\(more): readers disagree which one holds. gi tells.")
}

extension NameCheck {
  /// Whether what is known holds for a document.
  fileprivate func isCurrent(_ open: OpenDocument) -> Bool {
    let isSameMine = document?.isIdentical(to: open.mine) == true
    let isSameBase = base?.isIdentical(to: open.base.document) == true
    let isLarge = open.mine.byteCount > searchedAtOnceBytes
    return isSameBase && (isSameMine || isLarge && repeated.isEmpty)
  }
}
