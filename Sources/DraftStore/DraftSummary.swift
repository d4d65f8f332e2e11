public import ConditionalRequests

/// What can be said of a draft without opening it.
public struct DraftSummary: Sendable, Equatable, Identifiable {
  /// The URL of the document.
  public let document: String
  /// The entity tag of the base, when the server gave one.
  public let entityTag: EntityTag?
  /// The process that wrote the draft; it has ended.
  public let process: Int32
  /// When the base was received, in Unix milliseconds.
  public let receivedAt: Int64
  /// When the last record was written, in Unix milliseconds.
  public let changedAt: Int64
  /// The number of whole records.
  public let recordCount: Int
  /// The file that holds the draft.
  public let path: String

  /// The path, which is never used twice.
  public var id: String { path }
}

extension DraftSummary {
  /// Reads head and records, and skips the base; nil when the file holds no readable draft.
  init?(reading file: DraftFile, path: String) {
    // The reason does not matter here: what cannot be read is not on offer.
    guard let facts = try? file.facts(path: path),
      let reader = try? DraftReader(file: file, byteCount: facts.byteCount, path: path),
      let headFrame = try? reader.frame(at: DraftReader.start),
      let head = DraftHead(encoded: headFrame.payload),
      let callerHeader = try? reader.frame(at: headFrame.end),
      let baseEnd = try? reader.endOfFrame(at: callerHeader.end),
      let records = try? reader.frames(from: baseEnd)
    else { return nil }
    self.init(
      document: head.document, entityTag: head.base.entityTag, process: head.process,
      receivedAt: head.base.receivedAt, changedAt: facts.changedAt, recordCount: records.count,
      path: path)
  }
}
