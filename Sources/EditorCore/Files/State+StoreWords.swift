import ConditionalRequests

/// Sentences about where the document is: of a file they do not speak as of a server.
extension State {
  /// What is said when the document is gone.
  var goneMessage: Message {
    Message(
      .error,
      session.isFile
        ? "\(session.title) was deleted. :recreate writes it again; your draft is kept."
        : "Deleted on the server. :recreate sends If-None-Match: *; your draft is kept.",
      about: .problem)
  }

  /// What is said while nothing can be read, before it is tried again.
  func absenceText(reason: String) -> String {
    let draft = document?.isDirty == true ? " Draft kept." : ""
    return (session.isFile ? reason : "No connection.") + draft
  }

  /// What is said when it can be read again.
  var returnText: String {
    session.isFile ? "\(session.title) can be read again." : "The connection is back."
  }

  /// What is said when there is nothing new.
  var nothingNewText: String {
    session.isFile ? "\(session.title) is as it was." : "Nothing new on the server."
  }

  /// What is said when a person asks for news.
  var askingText: String { session.isFile ? "Reading the file…" : "Asking the server…" }

  /// What is said while a save is under way.
  func savingText(over tag: EntityTag?) -> String {
    if session.isFile { return "Writing \(session.title)…" }
    return tag.map { "PUT If-Match v\($0.short)" } ?? "PUT \(session.title)"
  }

  /// What was saved: "a.json", or the name of the version.
  func savedText(_ revision: Revision) -> String {
    session.isFile ? session.title : revision.tagText
  }

  /// What is said of a save that found another version than the one it began from.
  func refusalText(_ theirs: Revision) -> String {
    session.isFile
      ? "Not saved: \(session.title) was changed since you opened it."
      : "Save refused (412): \(theirs.writer) saved \(theirs.tagText)."
  }

  /// What is said of a save that was not taken.
  func rejectionText(_ outcome: SaveOutcome) -> String {
    if session.isFile, case .conflictingState(let problem?) = outcome {
      return problem.text + " Your draft is safe."
    }
    return outcome.message
  }

  /// What is said of how often news are asked for.
  func pollText(milliseconds: Int64?) -> String {
    let what = session.isFile ? "The file" : "The server"
    guard let milliseconds else {
      return "Polling is off: \(what.lowercased()) is not asked for news; R asks it."
    }
    return "\(what) is asked for news every \(milliseconds / 1_000) s."
  }
}
