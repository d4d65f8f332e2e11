import ConditionalRequests
import DraftStore
import EditorCore
import EditorRuntime
import JSONSyntax

/// The journal of one running editor: carries the reducer's orders to the store.
///
/// The file comes into being with its first record, so that looking at a document leaves nothing behind.
actor DraftKeeper {
  private let store: DraftStore
  private var document: String
  /// The drafts that this editor left when another document was opened, by their paths.
  private var left: Set<String> = []
  private var base: Revision?
  private var journal: DraftJournal?
  /// Records that found no file yet, because none could be made; the next one tries again.
  private var waiting: [[UInt8]] = []

  /// What is to be told of drafts that cannot be read whole.
  private var warning: String?

  /// A keeper for the document at an address.
  init(store: DraftStore, document: String) {
    self.store = store
    self.document = document
  }

  /// Carries an order out; returns when the record is in the kernel's hands.
  func carryOut(_ order: JournalOrder) throws(DraftError) {
    switch order {
    case .begin(let revision): try begin(revision)
    case .append(let record): try append(record)
    case .rebase(let revision, let records): try rebase(revision, records)
    case .discard:
      waiting = []
      try journal?.discard()
      journal = nil
    }
  }

  /// The drafts of this document that no other editor holds.
  func offers() -> [DraftOffer] {
    if let path = store.damaged(for: document).first {
      warning = "A draft of this document is damaged and cannot be read. It stays at \(path)"
    }
    return store.offered(for: document).map { offer($0, paths: countPaths(of: $0)) }
  }

  /// The drafts of all documents that no other editor holds.
  func allOffers() -> [DraftOffer] { store.offered().map { offer($0, paths: nil) } }

  /// Leaves the draft on the disk and turns to those of another document.
  func open(_ document: String) throws(DraftError) {
    if let journal { left.insert(journal.path) }
    try close()
    base = nil
    waiting = []
    self.document = document
  }

  /// How many paths a draft changes; `nil` when it cannot be read or finding out takes long.
  private func countPaths(of summary: DraftSummary) -> Int? {
    // A draft that cannot be read is told of when it is taken up.
    guard let draft = try? store.contents(of: summary), draft.base.bytes.count <= Self.countedBytes,
      let document = try? JSONDocument(parsing: draft.base.bytes)
    else { return nil }
    let base = DocumentVersion(revision: draft.base, document: document)
    return replay(base: base, records: draft.records).document.changes.count
  }

  /// Bytes of a base up to which the changes of a draft are counted before it is taken up.
  private static let countedBytes = 4 << 20

  private func offer(_ summary: DraftSummary, paths: Int?) -> DraftOffer {
    DraftOffer(
      id: summary.id, document: summary.document, isOwn: left.contains(summary.path),
      changedAt: summary.changedAt, baseTag: summary.entityTag?.short ?? "none",
      changeCount: paths)
  }

  /// Takes a draft over: it is this editor's journal from now on.
  func adopt(_ id: String) throws(DraftEnvironment.Failure) -> (Revision, [[UInt8]]) {
    let summary = try summary(id)
    do throws(DraftError) {
      let draft = try store.adopt(summary)
      journal = draft.journal
      base = draft.base
      if let path = draft.droppedPath {
        warning =
          "The end of the draft cannot be read: what was typed last may be missing. "
          + "Its \(draft.droppedByteCount) bytes are kept at \(path)"
      }
      return (draft.base, draft.records)
    } catch {
      throw DraftEnvironment.Failure(message: error.message)
    }
  }

  /// The sentence that is to be told, once.
  func takeWarning() -> String? {
    defer { warning = nil }
    return warning
  }

  /// Drops a draft for good.
  func drop(_ id: String) throws(DraftEnvironment.Failure) {
    let summary = try summary(id)
    do throws(DraftError) {
      try store.discard(summary)
    } catch {
      throw DraftEnvironment.Failure(message: error.message)
    }
  }

  /// Leaves the draft on the disk for a later editor.
  func close() throws(DraftError) {
    try journal?.close()
    journal = nil
  }

  private func begin(_ revision: Revision) throws(DraftError) {
    base = revision
    waiting = []
    try journal?.replaceBase(revision)
  }

  private func rebase(_ revision: Revision, _ records: [[UInt8]]) throws(DraftError) {
    base = revision
    if let journal {
      try journal.replaceBase(revision, records: records)
    } else {
      waiting = records
      try writeWaiting()
    }
  }

  private func append(_ record: [UInt8]) throws(DraftError) {
    if let journal { return try journal.append(record) }
    waiting.append(record)
    try writeWaiting()
  }

  /// Writes what waits into a file that is made now; nothing is made for nothing.
  private func writeWaiting() throws(DraftError) {
    guard let base, !waiting.isEmpty else { return }
    let created = try store.create(document: document, base: base)
    journal = created
    let records = waiting
    waiting = []
    var failure: DraftError?
    for record in records {
      do throws(DraftError) {
        try created.append(record)
      } catch {
        failure = error  // The journal keeps it and writes it before the next one.
      }
    }
    if let failure { throw failure }
  }

  private func summary(_ id: String) throws(DraftEnvironment.Failure) -> DraftSummary {
    guard let summary = store.offered().first(where: { $0.id == id }) else {
      throw DraftEnvironment.Failure(
        message: "The draft is no longer there: another editor took it or dropped it.")
    }
    return summary
  }
}

extension DraftEnvironment {
  /// The store on this machine's disk.
  init(keeper: DraftKeeper) {
    self.init(
      journal: { order throws(Failure) in
        do throws(DraftError) {
          try await keeper.carryOut(order)
        } catch {
          throw Failure(message: error.message)
        }
      },
      find: { await keeper.offers() },
      adopt: { id throws(Failure) in try await keeper.adopt(id) },
      drop: { id throws(Failure) in try await keeper.drop(id) },
      warning: { await keeper.takeWarning() },
      findAll: { await keeper.allOffers() },
      open: { document throws(Failure) in
        do throws(DraftError) {
          try await keeper.open(document)
        } catch {
          throw Failure(message: error.message)
        }
      })
  }
}
