extension State {
  /// The names of the documents that are known: those listed, and those that were open in this run.
  var documentNames: [String] {
    let listed = documents.listing?.entries.map { $0.name + ($0.isFolder ? "/" : "") } ?? []
    guard let folder = WebAddress(documents.folder.isEmpty ? session.url : documents.folder) else {
      return listed
    }
    let known = documents.seen.keys.sorted() + documents.drafts.map(\.document)
    let others = known.compactMap { WebAddress($0)?.path(from: folder) }
    return listed + Set(others).subtracting(listed).sorted()
  }
}

/// Asks for the list of documents, so that the next Tab knows their names.
func askForNames(_ state: inout State) -> [Effect] {
  if state.documents.folder.isEmpty, let address = WebAddress(state.session.url) {
    state.documents.folder = address.folder.text
  }
  let effects = listDocuments(&state)
  if state.documents.request != nil {
    state.message = Message(
      .information, "Asking the server for names; Tab again completes them.", about: .request)
  }
  return effects
}
