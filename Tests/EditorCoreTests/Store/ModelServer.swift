import ConditionalRequests
import EditorCore
import JSONMerge
import JSONSyntax

/// A document on a server that answers at once, and keeps the rules of conditional requests.
struct ModelServer {
  /// What may happen to a request.
  enum Fault {
    /// No connection: nothing is sent.
    case offline
    /// A save is applied, and its answer and all that follow are lost.
    case lostAfterSave
    /// A save is lost before it arrives, and nobody can tell.
    case lostBeforeSave
    /// Any outcome of a save.
    case save(SaveOutcome)
    /// Any outcome of a load or a poll.
    case load(LoadOutcome)
  }

  /// The document; `nil` when it was deleted.
  var bytes: [UInt8]?
  /// Counts the versions.
  var number = 1
  /// Who wrote the present version.
  var author: String?
  /// Whether versions get tags, and weak ones.
  var tags = Tags.strong
  /// What happens to every request from now on.
  var fault: Fault?
  /// Who else is there; `nil` when the server takes no note of it.
  var people: [PresentPerson]?
  /// Whether who is there is not told although it is offered.
  var isSilent = false
  /// What was told of the editor's person, oldest first.
  private(set) var told: [PresenceReport] = []
  /// How often the editor's person left.
  var farewells = 0
  /// How often a document was written by a save.
  private(set) var writes = 0

  /// What tags versions get.
  enum Tags { case strong, weak, none }

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The document as text.
  var text: String { String(decoding: bytes ?? [], as: UTF8.self) }

  /// The present version.
  var revision: Revision? {
    bytes.map { bytes in
      var revision = Revision(bytes: bytes, entityTag: tag, receivedAt: 1_000_000)
      revision.author = author
      revision.related.versionHistory = kept == nil ? nil : "?versions"
      revision.related.presence = people == nil ? nil : "?presence"
      return revision
    }
  }

  private var tag: EntityTag? {
    switch tags {
    case .strong: EntityTag("\"r\(number)\"")
    case .weak: EntityTag("W/\"r\(number)\"")
    case .none: nil
    }
  }

  /// Somebody else saves.
  mutating func write(_ text: String, by author: String) {
    bytes = Array(text.utf8)
    number += 1
    self.author = author
  }

  /// Answers a GET, or a conditional one.
  func load(known: Revision? = nil) -> LoadReply {
    if case .load(let outcome)? = fault { return .failed(outcome) }
    if case .offline? = fault { return .failed(.failed(Self.unreachable)) }
    guard let revision else { return .failed(.missing(status: 404, nil)) }
    if let known, known.entityTag != nil, known.entityTag == revision.entityTag {
      return .notModified
    }
    do throws(JSONSyntaxError) {
      let document = try JSONDocument(parsing: revision.bytes)
      return .loaded(DocumentVersion(revision: revision, document: document))
    } catch {
      return .unreadable(revision, error)
    }
  }

  /// Versions that are kept, the newest first; `nil` when none are listed.
  var kept: [(text: String, tag: String, author: String)]?

  /// The list of the versions that are kept at `?versions`, or one of them by its tag.
  func read(_ target: String) -> LoadReply {
    let entries = (kept ?? []).map {
      #"{"href": "\#($0.tag)", "etag": "\"\#($0.tag)\"", "author": "\#($0.author)", "size": 7}"#
    }
    let list = #"{"versions": [\#(entries.joined(separator: ", "))]}"#
    let version = kept?.first { $0.tag == target }
    guard target == "?versions" || version != nil else {
      return .failed(.missing(status: 404, nil))
    }
    let bytes = Array((version?.text ?? list).utf8)
    guard let document = try? JSONDocument(parsing: bytes) else { return .notModified }
    var revision = Revision(bytes: bytes, entityTag: version.map { EntityTag(strong: $0.tag) })
    revision.author = version?.author
    return .loaded(DocumentVersion(revision: revision, document: document))
  }

  /// Takes note of somebody, and tells of everybody else.
  mutating func take(_ report: PresenceReport) -> PresenceReply {
    told.append(report)
    if isSilent { return .failed }
    return people.map { .heard($0) } ?? .notOffered
  }

  /// Answers a save as the exchange of requests would end.
  mutating func save(
    _ content: [UInt8], over base: Revision?, intent: SaveIntent, by author: String
  ) -> SaveReply {
    switch fault {
    case .offline:
      return SaveReply(
        outcome: intent == .resume ? .undecided(Self.lost) : .unreachable(Self.unreachable),
        version: nil)
    case .lostBeforeSave:
      return SaveReply(outcome: .undecided(Self.lost), version: nil)
    case .lostAfterSave:
      if intent != .resume { _ = decide(content, over: base, intent: intent, by: author) }
      return SaveReply(outcome: .undecided(Self.lost), version: nil)
    case .save(let outcome): return SaveReply(outcome: outcome, version: nil)
    case .load, nil: return decide(content, over: base, intent: intent, by: author)
    }
  }

  private mutating func decide(
    _ content: [UInt8], over base: Revision?, intent: SaveIntent, by author: String
  ) -> SaveReply {
    guard let current = revision else {
      guard intent == .create else {
        return SaveReply(outcome: .gone(status: 404, nil), version: nil)
      }
      return accept(content, .created, by: author)
    }
    if current.bytes == content, intent == .resume || base?.entityTag != current.entityTag {
      return saved(.alreadyApplied)
    }
    guard current.bytes == base?.bytes, intent != .create else {
      return SaveReply(
        outcome: .refused(theirs: current, afterUnknown: intent == .resume), version: version)
    }
    return accept(content, tags == .none ? .unguarded : .plain, by: author)
  }

  private mutating func accept(
    _ content: [UInt8], _ evidence: SaveEvidence, by author: String
  ) -> SaveReply {
    bytes = content
    number += 1
    writes += 1
    self.author = author
    return saved(evidence)
  }

  private func saved(_ evidence: SaveEvidence) -> SaveReply {
    guard let revision else { return SaveReply(outcome: .gone(status: 404, nil), version: nil) }
    return SaveReply(outcome: .saved(revision, evidence), version: version)
  }

  private var version: DocumentVersion? {
    guard let revision, let document = try? JSONDocument(parsing: revision.bytes) else {
      return nil
    }
    return DocumentVersion(revision: revision, document: document)
  }

  static let unreachable = TransportFault(
    kind: .refused, mayHaveBeenSent: false, message: "Nothing listens at 127.0.0.1:8412.")
  static let lost = TransportFault(
    kind: .reset, mayHaveBeenSent: true, message: "The connection ended before the answer.")
}
