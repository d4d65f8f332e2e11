import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel

/// Says in part of a row what a hunk is about.
struct HunkSummary {
  let appearance: Appearance
  let hunk: MergeHunk

  /// The type, and what happened.
  func text(limit: Int) -> StyledText {
    let kind = appearance.text(hunk.kindName + " ", .syntaxType)
    return (kind + content(limit: limit - kind.columns))
      .clipped(to: limit, ellipsis: appearance.glyphs.ellipsis)
  }

  private func content(limit: Int) -> StyledText {
    guard hunk.isConflict else { return automatic(limit: limit) }
    guard let resolution = hunk.resolution else {
      return hunk.decision.kind == .moved
        ? moved(limit: limit) : appearance.text(hunk.decision.note, .text)
    }
    let arrow = appearance.text(" \(appearance.glyphs.arrow) ", .textDim)
    let choice = appearance.text(resolution.words, .mergeResolved)
    if hunk.decision.kind == .order { return choice }
    if hunk.decision.kind == .moved {
      return moved(limit: limit - arrow.columns - choice.columns) + arrow + choice
    }
    let room = limit - arrow.columns - choice.columns - 3
    guard room >= 8 else { return choice }
    let (mine, theirs) = sides(limit: room)
    return mine + appearance.text(" | ", .textDim) + theirs + arrow + choice
  }

  /// Mine and theirs in so many columns together; what one does not need the other gets.
  private func sides(limit: Int) -> (mine: StyledText, theirs: StyledText) {
    let needed = value(.theirs, limit: limit).columns
    let mine = value(
      .mine, limit: max(limit / 2, limit - needed, min("deleted".utf8.count, limit - 4)))
    return (mine, value(.theirs, limit: limit - mine.columns))
  }

  private func automatic(limit: Int) -> StyledText {
    let decision = hunk.decision
    if decision.kind == .moved, hunk.choiceWords == nil { return moved(limit: limit) }
    if let words = hunk.choiceWords {
      return appearance.text(words, .mergeResolved)
    }
    guard decision.origin != .combined, decision.kind != .order, let side = hunk.winner,
      !decision.isRun
    else {
      return appearance.text(decision.note, .textDim)
    }
    switch (decision.base, decision.value(of: side)) {
    case (_, .absent): return appearance.text(isSame ? "both deleted" : "deleted", .textDim)
    case (nil, .value(let new)):
      let word = appearance.text(isSame ? "both added " : "added ", .textDim)
      return word + appearance.brief(new, limit: limit - word.columns)
    case (_?, .value(let new)) where isSame:
      let word = appearance.text("both set ", .textDim)
      return word + appearance.brief(new, limit: limit - word.columns)
    case (let old?, .value(let new)):
      let arrow = appearance.text(" \(appearance.glyphs.arrow) ", .textDim)
      let room = (limit - arrow.columns) / 2
      return appearance.brief(old, limit: room, comparedWith: new).recolored(.mergeBase) + arrow
        + appearance.brief(new, limit: room, comparedWith: old)
    case (_, .run): return appearance.text(decision.note, .textDim)
    }
  }

  private func moved(limit: Int) -> StyledText {
    MoveWords(appearance: appearance, decision: hunk.decision).summary(limit: limit)
  }

  private var isSame: Bool { hunk.decision.origin == .same }

  private func value(_ side: MergeSide, limit: Int) -> StyledText {
    let text =
      switch hunk.decision.value(of: side) {
      case .absent: appearance.text("deleted", side.role)
      case .value(let node): appearance.brief(node, limit: limit).recolored(side.role)
      case .run(let nodes):
        appearance.text(counted(nodes.count, "item"), side.role)
      }
    return text.clipped(to: limit, ellipsis: appearance.glyphs.ellipsis)
  }
}

extension MergeHunk {
  /// The side whose value an automatic hunk took.
  var winner: MergeSide? {
    switch decision.origin {
    case .mine, .same: .mine
    case .theirs: .theirs
    case .combined: nil
    }
  }
}
