import ConditionalRequests

/// A document in the list, with all that is needed to draw it.
///
/// Untrusted text, escaped when it is drawn.
public struct DocumentRow: Sendable, Hashable {
  /// Its whole address.
  public var url: String
  /// Its path from the folder on.
  public var name: String
  /// Whether it is a folder.
  public var isFolder = false
  /// Whether it is the document that is open.
  public var isOpen = false
  /// How it stands on this machine: "draft 3", "DIRTY 2"; empty when it was not touched.
  public var state = ""
  /// The role of the state's colour.
  public var role = Chip.Role.clean
  /// Its tag, short; empty when it is not known.
  public var tag = ""
  /// How long it is, in bytes.
  public var byteCount: Int?
  /// When it was changed last, in few characters: "14:01", "Mon".
  public var changed = ""
  /// Who changed it last.
  public var author = ""
}

extension State {
  /// The documents that are listed, as they are shown.
  public var documentRows: [DocumentRow] { shownDocuments.map(documentRow) }

  /// The documents that are listed, as far as their names hold the filter.
  ///
  /// What the server lists comes first, then what only this machine knows.
  ///
  /// **Complexity**: O(documents); without a filter only to look for those of this machine.
  var shownDocuments: [ListedDocument] {
    let listed = documents.listing?.entries ?? []
    let entries =
      listed
      + documentsOfThisMachine.filter { own in
        !listed.contains { $0.url == own.url }
      }
    let filter = documents.filter.lowercased()
    return filter.isEmpty ? entries : entries.filter { $0.name.lowercased().contains(filter) }
  }

  /// What was open in this run or has a draft, as far as it belongs into the folder.
  private var documentsOfThisMachine: [ListedDocument] {
    guard let folder = WebAddress(documents.folder) else { return [] }
    let open = document == nil ? [] : [session.url]
    var known: Set<String> = []
    return (open + documents.drafts.map(\.document) + documents.seen.keys.sorted())
      .compactMap { url in
        guard let address = WebAddress(url), address.origin == folder.origin,
          address.target.hasPrefix(folder.target), address.target != folder.target,
          known.insert(url).inserted
        else { return nil }
        return ListedDocument(url: url, name: address.path(from: folder))
      }
  }

  /// A document as it is shown.
  func documentRow(_ entry: ListedDocument) -> DocumentRow {
    var row = DocumentRow(url: entry.url, name: entry.name, isFolder: entry.isFolder)
    row.isOpen = document != nil && entry.url == session.url
    row.tag = entry.tag.map { entry.entityTag?.short ?? $0 } ?? ""
    row.byteCount = entry.byteCount
    row.changed =
      entry.changedAt.map {
        ListedTime.brief($0, now: now, secondsFromUTC: session.secondsFromUTC)
      } ?? ""
    row.author = entry.author ?? ""
    (row.state, row.role) = row.isOpen ? openState : state(of: entry)
    if row.isFolder { row.state = "folder" }
    return row
  }

  /// How the open document stands.
  private var openState: (String, Chip.Role) {
    let words = [stateChip, remoteChip].compactMap { $0?.text }
    return (words.joined(separator: ", "), remoteChip?.role ?? stateChip.role)
  }

  /// How a document stands that is not open: what drafts and tags tell.
  private func state(of entry: ListedDocument) -> (String, Chip.Role) {
    let drafts = documents.drafts.count { $0.document == entry.url }
    let seen = documents.seen[entry.url]
    let tags = [seen?.entityTag, entry.entityTag].compactMap { $0 }
    let isNews = tags.count == 2 && tags[0] != tags[1]
    var words: [String] = []
    if drafts > 1 { words.append("\(drafts) drafts") }
    if drafts == 1 {
      words.append(["draft", seen?.countText].compactMap { $0 }.joined(separator: " "))
    }
    if isNews { words.append("REMOTE") }
    if words.isEmpty, seen != nil { words.append("clean") }
    return (words.joined(separator: ", "), isNews ? .remote : drafts == 0 ? .clean : .dirty)
  }
}

extension SeenDocument {
  /// How many places the draft changes, where it is known.
  fileprivate var countText: String? { changeCount == 0 ? nil : String(changeCount) }
}
