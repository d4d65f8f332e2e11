import EditorCore
import TerminalModel

extension Canvas {
  /// The card after a save that was refused.
  func refusedBox(_ card: RefusedCard, _ state: State) -> Box {
    let author = card.author ?? "Somebody"
    let time = card.savedAt.map { " at \(clockText($0))" } ?? ""
    var rows = [
      StyledText(),
      text("\(author) saved ", .menuItem) + text(card.theirsTag, .mergeTheirs)
        + text(time, .menuItem) + opened(card) + text(".", .menuItem),
      StyledText(),
    ]
    rows += counts(card)
    if state.session.explainsMerge, !card.isComputing, card.conflictCount > 0,
      screen.size.rows >= 20
    {
      rows += [StyledText()] + explanation(state)
    }
    rows.append(StyledText())
    rows.append(menuRow("Enter", card.conflictCount == 0 ? "review the merge" : "open the merge"))
    if card.conflictCount == 0, !card.isComputing {
      rows.append(menuRow("S", "see what would be sent, then send it"))
    }
    rows.append(menuRow("o", "look at their change only"))
    rows.append(
      menuRow(
        "Esc",
        screen.size.columns < 80
          ? "keep editing; gm merges later"
          : "keep editing: the draft is safe, the merge waits under gm"))
    return Box(
      title: state.session.isFile ? "The file was changed" : "Save refused (412)", rows: rows)
  }

  /// What my draft began with, where there is room to say it.
  private func opened(_ card: RefusedCard) -> StyledText {
    if screen.size.columns < 60 { return StyledText() }
    return text(", after you opened ", .menuItem) + text(card.baseTag, .mergeBase)
  }

  private func counts(_ card: RefusedCard) -> [StyledText] {
    if card.isComputing { return [text("The two versions are being merged.", .textDim)] }
    let automatic = card.automaticCount
    var rows = [
      text(String(automatic).leftPadding(to: 4), .stateOk)
        + text(
          automatic == 1 ? " path merged by itself" : " paths merged by themselves", .menuItem)
    ]
    let reviews = card.reviewCount
    if reviews > 0 {
      let words = " of them by rule, please look"
      rows.append(
        text(String(reviews).leftPadding(to: 4), .mergeAutomatic) + text(words, .menuItem))
    }
    let conflicts = card.conflictCount
    if conflicts > 0 {
      rows.append(
        text(String(conflicts).leftPadding(to: 4), .messageWarning)
          + text(" \(conflicts == 1 ? "path needs" : "paths need") you", .menuItem))
    } else {
      rows.append(text("   0", .stateOk) + text(" conflicts", .menuItem))
    }
    return rows
  }

  private func explanation(_ state: State) -> [StyledText] {
    let now = state.session.isFile ? "what the file holds now" : "what the server has now"
    return [
      text("mine   ", .mergeMine) + text("your draft", .textDim),
      text("base   ", .mergeBase) + text("the version that both of you started from", .textDim),
      text("theirs ", .mergeTheirs) + text(now, .textDim),
      text("n goes to the next conflict; m, b, t take a side; u undoes; S sends.", .textDim),
    ]
  }
}

extension String {
  /// The text with blanks before it up to a width; meant for ASCII.
  func leftPadding(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - unicodeScalars.count)) + self
  }
}
