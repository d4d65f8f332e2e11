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
    let total = shares.reduce(0) { $0 + $1.0 }
    var rows = [
      StyledText(), text("Sending \(total) \(total == 1 ? "path" : "paths"):", .menuItem),
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
    let changed = summary.changed
    let paths = changed == 1 ? "1 path changes" : "\(changed) paths change"
    rows += [StyledText(), text("\(paths) on the server.", .textDim)]
    if let tag = state.merge?.theirs.tagAsSent {
      rows.append(text("Only onto theirs: If-Match \(tag).", .textDim))
    }
    rows += [StyledText(), menuRow("Enter", "send"), menuRow("Esc", "back to the merge")]
    return Box(title: "Submit the merge", rows: rows)
  }
}
