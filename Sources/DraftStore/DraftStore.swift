public import ConditionalRequests
import Glibc

/// The drafts of unsaved work on this machine: one file for each running editor and document.
///
/// Every draft is held by a file lock for as long as its editor lives. The kernel frees the lock
/// however the editor ends, so a draft whose lock is free belongs to nobody and can be offered.
public struct DraftStore: Sendable {
  private let directory: DraftDirectory

  /// A store in the directory at `directory`, which is created (mode 0700) with the first draft.
  public init(directory: String) {
    self.directory = DraftDirectory(path: directory)
  }

  /// Starts a draft of `document` (its URL), holding `base` and the caller's own `header`.
  ///
  /// The draft is complete in the kernel when this returns, and on the disk within a second.
  ///
  /// Throws: when the directory or the file cannot be made, or the disk is full.
  /// Complexity: O(bytes of the base).
  public func create(
    document: String, base: Revision, header: [UInt8] = []
  ) throws(DraftError) -> DraftJournal {
    try directory.prepare()
    directory.removeAbandoned()
    let head = DraftHead(document: document, process: getpid(), base: base)
    let path = directory.newPath(for: document, process: head.process)
    let file = try DraftFile.replacing(
      path: path, with: head.encoded(base: base, callerHeader: header, records: []))
    return DraftJournal(file: file, path: path, head: head, callerHeader: header)
  }

  /// The drafts that no living editor holds, the latest change first.
  ///
  /// With a `document`, only the drafts of that URL. Files that are not readable drafts are left
  /// where they are and not listed.
  ///
  /// Complexity: O(bytes of all records); the bases are not read.
  public func offered(for document: String? = nil) -> [DraftSummary] {
    directory.draftPaths(for: document)
      .compactMap { path in summary(at: path) }
      .filter { summary in document == nil || summary.document == document }
      .sorted { first, second in
        (first.changedAt, first.path) > (second.changedAt, second.path)
      }
  }

  /// The paths of files that hold drafts of `document` by their names, but cannot be read as such.
  ///
  /// Files that a living editor holds are not among them.
  ///
  /// Complexity: O(bytes of all records); the bases are not read.
  public func damaged(for document: String) -> [String] {
    directory.draftPaths(for: document).filter { path in
      // A file that vanished or is held is nobody's loss.
      guard let file = try? DraftFile.existing(path: path), file.isFreeForReading() else {
        return false
      }
      return DraftSummary(reading: file, path: path) == nil
    }.sorted()
  }

  /// Takes over a draft: its lock, its base and every whole record, in the order of writing.
  ///
  /// What follows the last whole record (a write cut short) is no error: it is dropped from the
  /// draft, and kept beside it in a file that goes when the draft goes.
  ///
  /// Throws: `.inUse` when an editor holds it, `.gone` when it was discarded meanwhile,
  /// `.damaged` when its head or base cannot be read; the file then stays as it is.
  public func adopt(_ summary: DraftSummary) throws(DraftError) -> AdoptedDraft {
    let file = try DraftFile.existing(path: summary.path)
    try file.lockExclusively(path: summary.path)
    let contents = try DraftContents(reading: file, path: summary.path)
    try keepDroppedBytes(of: contents, in: file, path: summary.path)
    directory.removeUnfinishedReplacement(of: summary.path)
    let journal = DraftJournal(
      file: file, path: summary.path, head: contents.head, callerHeader: contents.callerHeader)
    return AdoptedDraft(
      document: contents.head.document, base: contents.base, header: contents.callerHeader,
      records: contents.records, droppedByteCount: contents.droppedByteCount,
      droppedPath: contents.droppedByteCount > 0 ? directory.droppedPath(of: summary.path) : nil,
      journal: journal)
  }

  /// The base and the records of a draft, which stays where it is and as it is.
  ///
  /// Throws: `.gone` when it was discarded meanwhile, `.damaged` when its head or base cannot be
  /// read.
  public func contents(
    of summary: DraftSummary
  ) throws(DraftError) -> (base: Revision, records: [[UInt8]]) {
    let file = try DraftFile.existing(path: summary.path)
    let contents = try DraftContents(reading: file, path: summary.path)
    return (contents.base, contents.records)
  }

  /// Removes a draft that no living editor holds.
  ///
  /// Throws: `.inUse` when an editor holds it; a draft that is already gone is no error.
  public func discard(_ summary: DraftSummary) throws(DraftError) {
    let file: DraftFile
    do {
      file = try DraftFile.existing(path: summary.path)
      try file.lockExclusively(path: summary.path)
    } catch  where error.reason == .gone {
      return
    }
    try withExtendedLifetime(file) { () throws(DraftError) in
      try directory.remove(summary.path)
    }
  }

  private func summary(at path: String) -> DraftSummary? {
    // A file that vanished, is held, or is no draft is simply not on offer.
    guard let file = try? DraftFile.existing(path: path), file.isFreeForReading() else {
      return nil
    }
    return DraftSummary(reading: file, path: path)
  }

  private func keepDroppedBytes(
    of contents: DraftContents, in file: DraftFile, path: String
  ) throws(DraftError) {
    guard contents.droppedByteCount > 0 else { return }
    let dropped = try file.read(
      at: contents.wholeByteCount, count: contents.droppedByteCount, path: path)
    try DraftFile.replacing(path: directory.droppedPath(of: path), with: dropped).synchronize(
      path: path)
    try file.truncate(to: contents.wholeByteCount, path: path)
  }
}
