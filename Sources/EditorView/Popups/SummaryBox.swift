import EditorCore
import TerminalModel

extension Canvas {
  /// What is about to be sent.
  func summaryBox(_ summary: SubmitSummary, _ state: State) -> Box {
    let shares: [(Int, String, Role)] = [
      (summary.mine, "mine", .mergeMine), (summary.theirs, "theirs", .mergeTheirs),
      (summary.both, "both", .mergeSame), (summary.base, "back to base", .mergeBase),
      (summary.edited, "edited by hand", .mergeManual),
    ]
    let verb = state.session.files == nil ? "Sending" : "Writing"
    let total = shares.reduce(0) { $0 + $1.0 }
    var rows = [
      StyledText(), text("\(verb) \(counted(total, "path")):", .menuItem),
      StyledText(),
    ]
    for (count, name, role) in shares where count > 0 {
      rows.append(text(String(count).leftPadding(to: 4), role) + text(" \(name)", .menuItem))
    }
    if summary.reviews > 0 {
      let words = " merged by rule, nobody chose: ]c shows them"
      rows += [
        StyledText(),
        text(String(summary.reviews).leftPadding(to: 4), .mergeAutomatic) + text(words, .menuItem),
      ]
    }
    rows.append(StyledText())
    rows += goal(summary, state).map { text($0, .textDim) }
    let key = state.session.files == nil ? "send" : "write"
    rows += [StyledText(), menuRow("Enter", key), menuRow("Esc", "back to the merge")]
    return Box(title: "Submit the merge", rows: rows)
  }

  /// Where the result goes, and under which condition.
  private func goal(_ summary: SubmitSummary, _ state: State) -> [String] {
    if let files = state.session.files {
      return ["It is written to \(files.output),", "if nobody changed that file meanwhile."]
    }
    let changed = summary.changed
    let paths = changed == 1 ? "1 path changes" : "\(changed) paths change"
    if state.session.isFile { return ["\(paths) in \(state.session.title)."] }
    return ["\(paths) on the server."]
      + [state.merge?.theirs.tagAsSent].compactMap {
        $0.map { "Accepted only onto theirs (\($0))." }
      }
  }
}
