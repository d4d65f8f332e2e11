import ConditionalRequests
import JSONMerge
import JSONSyntax

extension State {
  /// The chips of the header, the most important one first.
  ///
  /// The first says how the document stands; others follow where more is to be known.
  public var chips: [Chip] {
    [stateChip] + [remoteChip, guardingChip, offlineChip, unsavedChip].compactMap { $0 }
  }

  /// How the document stands: the one chip that is always there.
  public var stateChip: Chip {
    if let chip = requestChip { return chip }
    if network.undecided != nil { return Chip(.unsure, "UNSURE", .busy) }
    if let problem = text?.problem {
      return Chip(.failed, "SYNTAX \(problem.line):\(problem.column)", .error)
    }
    if unreadable != nil { return Chip(.failed, "NOT JSON", .error) }
    if let merge { return mergeChip(merge) }
    if let chip = refusalChip { return chip }
    if let problem = network.problem { return problemChip(problem) }
    guard let document else { return isOffline ? offlineChip ?? emptyChip : emptyChip }
    if isNewDocument { return Chip(.dirty, "NEW", .dirty) }
    if isRecent(network.savedAt, for: Self.savedTime), !document.isDirty {
      let name = session.isFile ? "" : " \(document.base.revision.tagText)"
      return Chip(.done, "SAVED\(name)", .ok)
    }
    if document.isDirty { return dirtyChip(document) }
    if isRecent(network.updatedAt, for: Self.updatedTime) {
      return Chip(.news, "REMOTE +\(network.updatedCount)", .remote)
    }
    return Chip(.none, "CLEAN", .clean)
  }

  /// What somebody else changed while I edit: "^REMOTE +4 !1".
  public var remoteChip: Chip? {
    guard let theirs = document?.theirs else { return nil }
    let conflicts = theirs.conflictCount ?? 0
    let count = theirs.forecast == nil ? "" : " +\(theirs.changes.count)"
    return Chip(
      conflicts > 0 ? .attention : .news,
      "^REMOTE\(count)\(conflicts > 0 ? " !\(conflicts)" : "")", .remote)
  }

  /// How well saves are guarded, when that is worse than usual.
  public var guardingChip: Chip? {
    guard let revision = document?.base.revision, !isNewDocument else { return nil }
    if revision.guardingPreconditions.isEmpty { return Chip(.attention, "UNGUARDED", .warn) }
    return revision.entityTag?.isWeak == true ? Chip(.attention, "WEAK TAG", .warn) : nil
  }

  /// For how long nothing answered: "OFFLINE 32s".
  public var offlineChip: Chip? {
    guard case .offline(let since, _, _, _) = network.status else { return nil }
    let word = session.isFile ? "UNREADABLE" : "OFFLINE"
    return Chip(.offline, "\(word) \(max(0, now - since) / 1_000)s", .offline)
  }

  /// "DIRTY 3" where the first chip says something else.
  private var unsavedChip: Chip? {
    guard let document, document.isDirty, merge == nil, !stateChip.text.hasPrefix("DIRTY") else {
      return nil
    }
    return dirtyChip(document)
  }

  /// "DIRTY 3", in paths; "DIRTY layout" where only white space or spelling differs.
  private func dirtyChip(_ document: OpenDocument) -> Chip {
    let count = document.differsInLayoutOnly ? "layout" : String(document.changes.count)
    return Chip(.dirty, "DIRTY \(count)", .dirty)
  }

  private var isOffline: Bool { offlineChip != nil }

  private var emptyChip: Chip { Chip(.none, "EMPTY", .clean) }

  // MARK: Requests

  /// A load or a save under way.
  private var requestChip: Chip? {
    if let save = network.save {
      let word = save.isUnsure ? "UNSURE" : "SAVING"
      return busy(word, since: save.request.since, settled: save.isUnsure ? .unsure : .none)
    }
    return network.load.map { busy("LOADING", since: $0.since, settled: .none) }
  }

  /// A spinner after 150 ms, the elapsed time after 2 s.
  private func busy(_ word: String, since: Int64, settled: ChipGlyph) -> Chip {
    let elapsed = max(0, now - since)
    let glyph =
      elapsed < Self.spinnerDelay
      ? settled : .spinner(Int(elapsed / Self.spinnerTurn) & 3)
    return Chip(glyph, word + (elapsed < 2_000 ? "" : " \(tenths(elapsed))s"), .busy)
  }

  private func tenths(_ milliseconds: Int64) -> String {
    "\(milliseconds / 1_000).\(milliseconds / 100 % 10)"
  }

  private func isRecent(_ moment: Int64?, for time: Int64) -> Bool {
    moment.map { now - $0 < time } ?? false
  }

  // MARK: Refusals

  /// A save that was refused, before its merge is opened.
  private var refusalChip: Chip? {
    guard network.refusals > 0, let theirs = document?.theirs else { return nil }
    guard let forecast = theirs.forecast else { return Chip(.attention, "REFUSED", .conflict) }
    let count = forecast.conflicts.count
    return count == 0
      ? Chip(.merged, "MERGED", .ok) : Chip(.attention, "MERGE 0/\(count)", .conflict)
  }

  private func mergeChip(_ merge: MergeSession) -> Chip {
    let paused = screens.contains(.merge) ? "" : " paused"
    guard merge.total > 0 else { return Chip(.merged, "MERGED\(paused)", .ok) }
    return Chip(
      .attention, "MERGE \(merge.total - merge.unresolved.count)/\(merge.total)\(paused)",
      .conflict)
  }

  private func problemChip(_ problem: SaveProblem) -> Chip {
    switch problem {
    case .credentials(status: 401, _): Chip(.locked, "SIGN IN", .error)
    case .credentials, .readOnly: Chip(.locked, "READ-ONLY", .readonly)
    case .gone where document == nil: Chip(.attention, "ABSENT", .warn)
    case .gone: Chip(.failed, "GONE", .conflict)
    case .rejected where session.isFile: Chip(.failed, "NOT WRITTEN", .error)
    case .rejected(let status, _): Chip(.failed, "REJECTED \(status)", .error)
    case .moved: Chip(.failed, "MOVED", .error)
    case .busy(let status, _): Chip(.failed, "BUSY \(status)", .error)
    }
  }

  // MARK: Times, in milliseconds

  /// How long a request runs before a spinner shows.
  static let spinnerDelay: Int64 = 150
  /// How long one picture of the spinner stays.
  static let spinnerTurn: Int64 = 250
  /// How long SAVED shows.
  static let savedTime: Int64 = 2_000
  /// How long the count of an update shows.
  static let updatedTime: Int64 = 5_000
}
