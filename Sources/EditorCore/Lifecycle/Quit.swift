/// Ends the program; what is not saved stays in the draft, and the farewell says so.
func quitProgram(_ state: inout State) -> [Effect] {
  quit(&state, status: 0)
}

/// Ends the program because a signal asked for it.
func quitForSignal(_ state: inout State, status: Int32) -> [Effect] {
  quit(&state, status: status)
}

private func quit(_ state: inout State, status: Int32) -> [Effect] {
  if state.mergesFiles { return quitFiles(&state, status: status == 0 ? 1 : status) }
  guard state.hasDraft else {
    let isClean = state.document != nil
    return (isClean ? [.journal(.discard)] : [])
      + [.quit(status: status, farewell: state.farewellOfOthers)]
  }
  return [.quit(status: status, farewell: state.farewell)]
}

extension State {
  /// Whether there is something that only the draft holds.
  var hasDraft: Bool {
    if case .inline? = input { return true }
    return document?.isDirty == true || merge != nil || text?.isChanged == true
      || network.save != nil || network.undecided != nil
      || drafts.recovery?.isEmpty == false
  }

  /// What is said after the screen was given back.
  fileprivate var farewell: String {
    let what = document.flatMap { $0.isDirty ? $0.unsavedText : nil } ?? "what was typed"
    var sentences = ["Draft of \(session.title) kept (\(what))."]
    if network.save != nil || network.undecided != nil {
      sentences.append("A save was under way; opening the document finds out whether it arrived.")
    }
    if let merge {
      let unresolved = merge.unresolved.count
      sentences.append("The merge waits with \(counted(unresolved, "open conflict")).")
    }
    sentences.append("`\(resumption)` goes on from here.")
    return (sentences + [farewellOfOthers].compactMap { $0 }).joined(separator: " ")
  }

  /// The command that opens the document again, under the name that was given for it.
  private var resumption: String {
    let command = "triptych \(session.url)"
    guard case .option? = session.settings?.source(of: .name) else { return command }
    return "\(command) --name \(shellWord(session.author))"
  }

  /// What is said of drafts of documents that were left for others; `nil` when there are none.
  fileprivate var farewellOfOthers: String? {
    let left = documents.seen.filter { $0.key != session.url && $0.value.changeCount > 0 }.keys
    guard !left.isEmpty else { return nil }
    return "Also kept: the \(left.count == 1 ? "draft" : "drafts") of "
      + left.sorted().joined(separator: ", ") + "."
  }
}
