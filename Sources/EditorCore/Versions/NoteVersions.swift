/// Keeps the versions that came with the last fact for the history.
func noteVersions(_ state: inout State) {
  guard let document = state.document, !state.mergesFiles else { return }
  let origin: SeenVersion.Origin = state.drafts.isCompared ? .fetched : .draftBase
  state.versions.note(document.base, origin, at: state.now)
  if let theirs = document.theirs {
    state.versions.note(theirs.version, .theirs, at: state.now)
  }
}

/// Keeps a version that I saved.
func noteSavedVersion(_ state: inout State, _ saved: SavedVersion) {
  let isMerge = if case .merged = saved.content { true } else { false }
  state.versions.note(saved.version, isMerge ? .merged : .saved, at: state.now)
}
