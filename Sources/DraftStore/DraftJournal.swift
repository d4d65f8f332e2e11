public import ConditionalRequests
import Dispatch
import Synchronization

/// The draft that a running editor writes: records appended behind a base.
///
/// A record is in the kernel when `append` returns: it survives the death of the program from then
/// on, and a loss of power after at most a second, when the file has been synchronized behind.
public final class DraftJournal: Sendable {
  private struct State {
    /// Nil once closed or discarded.
    var file: DraftFile?
    var head: DraftHead
    var callerHeader: [UInt8]
    /// Records that could not be written yet; the next one waits behind them.
    var backlog: [UInt8] = []
    var isSynchronizationDue = false
    /// Reported once, by the next append.
    var synchronizationFailure: DraftError?
  }

  /// The file that holds the draft.
  public let path: String
  private let state: Mutex<State>
  private let synchronizer = DispatchQueue(label: "triptych.drafts", qos: .utility)

  init(file: DraftFile, path: String, head: DraftHead, callerHeader: [UInt8]) {
    self.path = path
    state = Mutex(State(file: file, head: head, callerHeader: callerHeader))
    state.withLock { state in scheduleSynchronization(&state) }
  }

  /// Writes one record and returns when the kernel has it.
  ///
  /// A record that cannot be written is kept and written before the next one, so the records in
  /// the file never have a gap.
  ///
  /// Throws: when the write failed, or an earlier synchronization behind; the editor can go on.
  /// Complexity: O(bytes of the record).
  public func append(_ record: [UInt8]) throws(DraftError) {
    try state.withLock { (state) throws(DraftError) in
      guard let file = state.file else {
        throw DraftError(reason: .closed, operation: .append, path: path)
      }
      DraftFrame.append(record, to: &state.backlog)
      try writeBacklog(&state, to: file)
      scheduleSynchronization(&state)
      if let failure = state.synchronizationFailure {
        state.synchronizationFailure = nil
        throw failure
      }
    }
  }

  /// Returns when the disk has everything written so far.
  public func synchronize() throws(DraftError) {
    let file = state.withLock { state in
      state.isSynchronizationDue = false
      return state.file
    }
    try file?.synchronize(path: path)
    try directory.synchronize()
  }

  /// Starts the draft again from `base` with `records`, in one step: after any interruption the
  /// file is either the old draft or the new one, and this editor holds it throughout.
  ///
  /// Without a `header` the caller's header stays as it is.
  ///
  /// Throws: when the new file cannot be written; the old draft is then still in place.
  /// Complexity: O(bytes of the base), and a synchronization.
  public func replaceBase(
    _ base: Revision, records: [[UInt8]] = [], header: [UInt8]? = nil
  ) throws(DraftError) {
    try state.withLock { (state) throws(DraftError) in
      guard state.file != nil else {
        throw DraftError(reason: .closed, operation: .create, path: path)
      }
      let head = state.head.rebased(onto: base)
      let callerHeader = header ?? state.callerHeader
      let bytes = head.encoded(base: base, callerHeader: callerHeader, records: records)
      let file = try DraftFile.unfinishedReplacement(path: path, with: bytes)
      try file.synchronize(path: path)
      try file.takePlace(of: path)
      state = State(file: file, head: head, callerHeader: callerHeader)
    }
    try directory.synchronize()
  }

  /// Removes the draft from the disk and closes the journal; a second call does nothing.
  public func discard() throws(DraftError) {
    try state.withLock { (state) throws(DraftError) in
      guard state.file != nil else { return }
      try directory.remove(path)
      state.file = nil
    }
  }

  /// Leaves the draft on the disk, synchronized, for a later editor to take over.
  ///
  /// Throws: when records are left that cannot be written, or the disk does not confirm; the
  /// journal is still open then.
  public func close() throws(DraftError) {
    try state.withLock { (state) throws(DraftError) in
      guard let file = state.file else { return }
      try writeBacklog(&state, to: file)
    }
    try synchronize()
    state.withLock { state in state.file = nil }
  }

  private var directory: DraftDirectory {
    let end = path.lastIndex(of: "/") ?? path.startIndex
    return DraftDirectory(path: String(path[..<end]))
  }

  private func writeBacklog(_ state: inout State, to file: DraftFile) throws(DraftError) {
    try file.append(state.backlog, path: path)
    state.backlog.removeAll(keepingCapacity: true)
  }

  /// At most one synchronization is under way or waiting, whatever the rate of typing.
  private func scheduleSynchronization(_ state: inout State) {
    guard !state.isSynchronizationDue else { return }
    state.isSynchronizationDue = true
    synchronizer.asyncAfter(deadline: .now() + .milliseconds(500)) { [self] in
      synchronizeBehind()
    }
  }

  private func synchronizeBehind() {
    guard state.withLock({ state in state.isSynchronizationDue && state.file != nil }) else {
      return
    }
    do {
      try synchronize()
    } catch {
      state.withLock { state in state.synchronizationFailure = error }
    }
  }
}
