import ConditionalRequests
import JSONSyntax

/// Asks the server which versions it keeps, where it says that it lists them.
func listServerVersions(_ state: inout State) -> [Effect] {
  guard let target = state.versions.server.target, state.versions.server.request == nil else {
    return []
  }
  let id = state.network.makeRequestID()
  state.versions.server.request = id
  return [.readRelated(id, at: target)]
}

/// Reads a version that only the server has, to do something with it then.
func readServerVersion(
  _ state: inout State, _ version: ServerVersion, for purpose: ServerVersions.Purpose
) -> [Effect] {
  let given = state.versions.server.reading.map { [Effect.cancel($0.id)] } ?? []
  let id = state.network.makeRequestID()
  state.versions.server.reading = (id, version, purpose)
  state.message = Message(.information, "Reading \(version.entityTag.versionName)…")
  return given + [.readRelated(id, at: version.target)]
}

/// The list of versions, or one of them, was read, or not.
func finishReadingRelated(
  _ state: inout State, _ id: RequestID, _ reply: LoadReply
) -> [Effect] {
  if state.versions.server.request == id {
    state.versions.server.request = nil
    guard case .loaded(let list) = reply else { return [] }
    let selected = state.historyItem(atRow: state.lists.history.selected)
    state.versions.server.listed = ServerVersion.list(in: list.document)
    if state.screen == .history {
      let row = selected.flatMap { state.historyItems.firstIndex(of: $0) }
      selectRow(&state) { row ?? $0 }
    }
    return []
  }
  guard let reading = state.versions.server.reading, reading.id == id else { return [] }
  state.versions.server.reading = nil
  if state.message?.text.hasPrefix("Reading ") == true { state.message = nil }
  guard case .loaded(let version) = reply,
    version.revision.entityTag == reading.version.entityTag
  else {
    return refuse(&state, "\(reading.version.entityTag.versionName) could not be read any more.")
  }
  let number = state.versions.insert(version, at: state.placeOf(reading.version), seenAt: state.now)
  guard state.screen == .history || state.screen == .version else { return [] }
  let row = state.historyItems.firstIndex(of: .seen(number))
  if state.screen == .history { selectRow(&state) { row ?? $0 } }
  return switch reading.purpose {
  case .mark: markVersion(&state, number)
  case .view: viewVersion(&state, number)
  case .restore: restoreVersion(&state, number)
  }
}

extension State {
  /// Where a version of the server belongs among those that were seen: before the oldest one that
  /// is newer.
  fileprivate func placeOf(_ version: ServerVersion) -> Int {
    let newer = versions.server.listed.prefix { $0 != version }
    for listed in newer.reversed() {
      let index = versions.entries.firstIndex {
        $0.version.revision.entityTag == listed.entityTag
      }
      if let index { return index }
    }
    return versions.entries.count
  }
}
