public import ConditionalRequests

/// A draft that was taken over from an editor that ended.
public struct AdoptedDraft: Sendable {
  /// The URL of the document.
  public let document: String
  /// The version that the draft started from.
  public let base: Revision
  /// The caller's own header, as given when the draft was started.
  public let header: [UInt8]
  /// Every record that was written whole, in the order of writing.
  public let records: [[UInt8]]
  /// Bytes after the last whole record, which are not part of the draft; 0 as a rule.
  public let droppedByteCount: Int
  /// Where those bytes are kept; `nil` when there are none.
  public let droppedPath: String?
  /// The journal in which the draft goes on.
  public let journal: DraftJournal
}
