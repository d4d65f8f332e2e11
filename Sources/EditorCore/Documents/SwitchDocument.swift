import ConditionalRequests

/// Opens the selected row: a folder is listed, a document takes the place of the open one.
func openSelectedDocument(_ state: inout State) -> [Effect] {
  guard let row = selectedDocument(state) else {
    return refuse(&state, "There is nothing in this list; a creates a document.")
  }
  guard row.isFolder, let address = WebAddress(row.url) else {
    return openDocument(&state, at: row.url)
  }
  return showFolder(&state, address.path.hasSuffix("/") ? address : address.asFolder)
}

/// Lists the folder around the one that is listed.
func showParentFolder(_ state: inout State) -> [Effect] {
  guard let folder = WebAddress(state.documents.folder), folder.parentFolder != folder else {
    return refuse(&state, "This is the outermost folder.")
  }
  return showFolder(&state, folder.parentFolder)
}

/// Opens a document by the address or the name that was typed after `:open`.
func openDocument(_ state: inout State, typed text: String) -> [Effect] {
  if state.mergesFiles { return refuseForFiles(&state) }
  guard !text.isEmpty else { return showDocuments(&state) }
  guard let address = state.address(typed: text) else {
    return refuse(&state, "\(text) is not the address of a document.")
  }
  guard address.path.hasSuffix("/") else { return openDocument(&state, at: address.text) }
  let effects = showDocuments(&state)
  return effects + showFolder(&state, address)
}

/// Opens a document in the place of the open one, whose draft stays on the disk.
///
/// Nothing that goes with requests is sent to another server than the one the program was
/// started for.
func openDocument(_ state: inout State, at url: String) -> [Effect] {
  guard let address = WebAddress(url) else {
    return refuse(&state, "\(url) is not the address of a document.")
  }
  if state.session.hasDocument, url == state.session.url {
    return showTree(&state) + (state.document == nil ? load(&state) : [])
  }
  guard address.origin == state.serverOrigin else {
    return refuse(
      &state, "That document lies on another server; `triptych \(url)` opens it.")
  }
  guard state.network.save == nil else {
    return refuse(&state, "A save is under way; open another document when it has ended.")
  }
  guard state.drafts.failure == nil || !state.hasDraft else {
    return refuse(&state, "Your draft could not be written: save, or :discard it, first.")
  }
  let left = leaveDocument(state)
  state.begin(address)
  return left + [.openDocument(address.text)] + load(&state) + [.findDrafts] + screenTimer(state)
}

/// What ends with the open document: its requests, and its draft when nothing is unsaved.
private func leaveDocument(_ state: State) -> [Effect] {
  let network = state.network
  let requests =
    [
      network.load?.id, network.poll?.id, network.merge?.id, state.search.request,
      state.search.tally?.request, state.search.pathRequest, state.replace?.search,
      state.versions.comparison?.request, state.presence.request,
      state.versions.server.request, state.versions.server.reading?.id,
    ]
    .compactMap { $0 }
  let isClean = state.document != nil && !state.hasDraft
  return requests.map(Effect.cancel) + [.stopTimer(.poll), .stopTimer(.retry)]
    + (state.presence.target == nil ? [] : [.stopTimer(.presence)] + state.presence.farewell)
    + (isClean ? [.journal(.discard)] : [])
}

extension State {
  /// Scheme, host and port of the server that is talked to.
  var serverOrigin: String? {
    WebAddress(session.hasDocument ? session.url : documents.folder)?.origin
  }

  /// The address that a person means by a whole address, a path or a name.
  func address(typed text: String) -> WebAddress? {
    if text.contains("://") { return WebAddress(text) }
    let folder = documents.folder.isEmpty ? session.url : documents.folder
    return WebAddress(folder).map { $0.appending(name: text) }
  }

  /// Begins with another document; what belongs to the program and not to a document stays.
  fileprivate mutating func begin(_ address: WebAddress) {
    var session = session
    let oldInterval = session.pollInterval
    session.adoptSettings(of: address.text)
    session.url = address.text
    // The farewell is printed as it is: names from the network must be harmless in it.
    session.title = singleLine(address.name.isEmpty ? address.place : address.name, limit: 200)
    session.place = singleLine(address.place)
    var next = State(session: session, size: size, now: now)
    if session.pollInterval == oldInterval { next.network.pollInterval = network.pollInterval }
    next.network.nextRequestNumber = network.nextRequestNumber
    next.requestLog = requestLog
    next.register = register
    next.repeatable = repeatable
    next.pointer = pointer
    next.paletteHistory = paletteHistory
    next.look = look
    next.search.pattern = search.pattern
    next.search.earlier = search.earlier
    next.textWork.clipboard = textWork.clipboard
    next.textWork.search = textWork.search.forAnotherText
    next.search.earlier = search.earlier
    next.lists.documents = lists.documents
    next.documents = documents
    next.documents.noteSeen(self.session.url, document)
    next.documents.createsMissing = false
    self = next
  }
}

extension DocumentsState {
  /// Keeps which version of a document was seen last.
  fileprivate mutating func noteSeen(_ url: String, _ document: OpenDocument?) {
    guard let document else { return }
    seen[url] = SeenDocument(
      entityTag: (document.theirs?.version ?? document.base).revision.entityTag,
      changeCount: document.changes.count)
  }
}
