import ConditionalRequests

/// Opens the list of documents around the open one, and asks the server for it.
func showDocuments(_ state: inout State) -> [Effect] {
  if state.mergesFiles { return refuseForFiles(&state) }
  if state.session.isFile {
    return refuse(&state, "This is a file: there is no server whose documents could be listed.")
  }
  var listed: [Effect] = []
  if let own = WebAddress(state.session.url)?.folder, own.text != state.documents.folder {
    listed = showFolder(&state, own)
  } else {
    listed = listDocuments(&state)
  }
  state.lists.documents.selected =
    state.shownDocuments.firstIndex { $0.url == state.session.url } ?? 0
  return openScreen(&state, .documents) + listed
}

/// Lists another folder.
func showFolder(_ state: inout State, _ folder: WebAddress) -> [Effect] {
  var effects: [Effect] = []
  if let request = state.documents.request { effects = [.cancel(request.id)] }
  var documents = DocumentsState()
  documents.folder = folder.text
  documents.drafts = state.documents.drafts
  documents.seen = state.documents.seen
  state.documents = documents
  state.lists.documents = ListState()
  return effects + listDocuments(&state)
}

/// Asks the server for the list, unless that is under way.
func listDocuments(_ state: inout State) -> [Effect] {
  guard state.documents.request == nil, !state.documents.folder.isEmpty else { return [] }
  let request = PendingRequest(id: state.network.makeRequestID(), since: state.now)
  state.documents.request = request
  return [
    .listDocuments(
      request.id, folder: state.documents.folder, known: state.documents.revision)
  ]
}

/// A person asks for the newest list.
func refreshDocuments(_ state: inout State) -> [Effect] {
  state.message = Message(.information, "Asking the server for the list…", about: .request)
  return listDocuments(&state)
}

/// The list was answered, or not.
func finishListing(
  _ state: inout State, _ id: RequestID, _ reply: ListingReply, drafts: [DraftOffer]
) -> [Effect] {
  guard state.documents.request?.id == id else { return [] }
  let selected = selectedDocument(state)?.url
  state.documents.request = nil
  state.documents.answeredAt = state.now
  state.documents.drafts = drafts
  let effects = take(&state, reply)
  if let row = state.shownDocuments.firstIndex(where: { $0.url == selected }) {
    state.lists.documents.selected = row
  }
  showSelectedRow(&state)
  return effects
}

private func take(_ state: inout State, _ reply: ListingReply) -> [Effect] {
  switch reply {
  case .listed(let listing, let revision):
    state.documents.listing = listing
    state.documents.revision = revision
    state.documents.failure = nil
  case .notModified:
    state.documents.failure = nil
  case .document:
    return takeAsDocument(&state)
  case .unreadable(let sentence):
    state.documents.failure = "What the server answered is no list: \(sentence)."
  case .failed(let outcome):
    if case .failed(let fault) = outcome, fault.kind == .cancelled { return [] }
    state.documents.failure = listingFailure(outcome)
  }
  return state.document == nil ? pollTimer(state) : []
}

/// What stands at the folder's address is a document: it is opened where none is open yet.
private func takeAsDocument(_ state: inout State) -> [Effect] {
  state.documents.failure = "At this address stands a document, no list."
  guard !state.session.hasDocument else { return [] }
  return openDocument(&state, at: state.documents.folder)
}

private func listingFailure(_ outcome: LoadOutcome) -> String {
  switch outcome {
  case .missing, .notJSON, .rejected(status: 405, _), .redirected:
    "This server lists no documents here."
  default: outcome.message
  }
}

/// The selected row of the list of documents; `nil` when there is none.
func selectedDocument(_ state: State) -> DocumentRow? {
  let entries = state.shownDocuments
  let selected = state.lists.documents.selected
  return entries.indices.contains(selected) ? state.documentRow(entries[selected]) : nil
}

/// The list is asked for again while people look at it.
func pollDocuments(_ state: inout State) -> [Effect] {
  guard state.screen == .documents else { return [] }
  return listDocuments(&state) + (state.session.hasDocument ? [] : pollTimer(state))
}
