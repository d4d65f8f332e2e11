import EditorCore
import TerminalModel

extension Canvas {
  /// Draws a version that is looked at: its tree, as that of mine is drawn, and that it is not mine.
  mutating func drawVersionScreen(_ state: State) {
    guard let view = state.versions.view, let shown = state.showingViewedVersion else {
      return drawFrame(state)
    }
    drawHeader(
      title: state.session.title, place: state.session.place,
      chips: [
        HeaderChip(text: "READ-ONLY", role: .stateReadOnly),
        HeaderChip(text: state.versionName(view.number), role: .headerChip),
        HeaderChip(text: state.saved(view.version).joined(separator: " "), role: .presenceOther),
      ].filter { !$0.text.isEmpty })
    drawTree(shown)
    drawDetail(shown)
    drawTreeStatus(shown)
    drawFrame(state)
  }
}
