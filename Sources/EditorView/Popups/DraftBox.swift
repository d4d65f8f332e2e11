import EditorCore
import TerminalModel

extension Canvas {
  /// The offer of drafts that an earlier run left behind.
  func draftBox(_ state: State, selected: Int) -> Box {
    let offers = state.drafts.offers
    var rows = [
      StyledText(),
      text(
        state.session.files == nil
          ? "Work on \(state.session.title) was not saved."
          : "Decisions about \(state.session.title) were not written.", .menuItem),
      text("It is kept on this machine.", .menuItem), StyledText(),
    ]
    let first = rows.count
    for offer in offers {
      rows.append(
        text("\(offer.contents) ", .mergeMine)
          + text(
            (state.session.files == nil
              ? "on \(versionName(ofTag: offer.baseTag))\(glyphs.separator)" : "")
              + "\(agoText(state.now - offer.changedAt)) ago", .menuItem))
    }
    rows += [
      StyledText(), menuRow("Enter", "go on with it"), menuRow("D", "drop it for good (asks)"),
      menuRow(
        "Esc",
        state.session.files == nil
          ? "start from the \(state.session.isFile ? "file" : "server's version"); the draft stays"
          : "start anew; the draft stays"),
    ]
    var box = Box(
      title: offers.count == 1 ? "A draft was found" : "\(offers.count) drafts were found",
      rows: rows, selected: offers.count > 1 ? first + selected : nil)
    for item in offers.indices { box.items[first + item] = item }
    return box
  }
}
