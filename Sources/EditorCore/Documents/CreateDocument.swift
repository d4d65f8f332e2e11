import ConditionalRequests
import JSONSyntax

/// Asks for the name of a document to create.
func askForNewDocument(_ state: inout State) -> [Effect] {
  state.input = .newDocument(LineEditor())
  state.message = Message(
    .information, "Its name, or a path from the server's root on.", about: .line)
  return []
}

/// Opens the document with a name; where there is none, one is begun that the first save creates.
func createDocument(_ state: inout State, named name: String) -> [Effect] {
  if state.mergesFiles { return refuseForFiles(&state) }
  if name.isEmpty, state.session.hasDocument, state.document == nil {
    return beginNewDocument(&state)
  }
  guard !name.isEmpty else { return refuse(&state, "A new document needs a name.") }
  guard let address = state.address(typed: name), !address.path.hasSuffix("/") else {
    return refuse(&state, "\(name) is not the name of a document.")
  }
  let isOther = address.text != state.session.url
  let effects = openDocument(&state, at: address.text)
  if isOther, state.session.url == address.text { state.documents.createsMissing = true }
  return effects
}

/// Begins a document that the server does not have: an empty object that the first save creates.
func beginNewDocument(_ state: inout State) -> [Effect] {
  // These bytes are JSON; the error cannot occur.
  guard let document = try? JSONDocument(parsing: newDocumentBytes) else { return [] }
  let revision = Revision(bytes: newDocumentBytes, receivedAt: Revision.neverReceived)
  let version = DocumentVersion(revision: revision, document: document)
  state.documents.createsMissing = false
  state.network.problem = nil
  state.document = OpenDocument(version: version)
  state.tree = TreeState()
  state.tree.folds = .initial(for: document)
  state.message = Message(
    .information, "\(state.session.title) is new: ^S creates it, unless somebody is faster.")
  return [.journal(.begin(revision))]
}

private let newDocumentBytes = Array("{}\n".utf8)

extension Revision {
  /// The moment at which a version was received that never was: the base of a new document.
  static let neverReceived: Int64 = -1
}

extension State {
  /// Whether the server does not have the document yet, as far as is known.
  public var isNewDocument: Bool {
    document?.base.revision.receivedAt == Revision.neverReceived
  }
}
