public import EditorCore
public import TerminalModel

/// The frame that shows a state.
///
/// A pure function: the same state gives the same frame. Whatever comes from documents, servers and
/// users is made safe on the way.
///
/// **Complexity**: O(screen), whatever the size of the document.
public func render(
  _ state: State, theme: ResolvedTheme, widths: WidthTable, glyphs: GlyphSet
) -> Screen {
  var frames = FrameSequence(widths: widths, glyphs: glyphs)
  return frames.next(state, theme: theme)
}

extension Canvas {
  /// Draws the whole frame.
  mutating func drawAll(_ state: State) {
    let star = state.document?.isDirty == true ? " *" : ""
    setTitle("\(state.session.title)\(star) - Triptych")
    if state.layout.sizeClass == .tooSmall { return drawTooSmall(state) }
    drawScreen(state)
    drawnTree?.screen = screen
    drawPopup(state)
    if state.look.isPlain { setCursorOnMark() }
  }

  /// Shows the terminal's cursor on the row that `>` marks, which is what a screen reader reads.
  fileprivate mutating func setCursorOnMark() {
    guard screen.cursor == nil else { return }
    let marked = (1..<max(1, screen.size.rows - 1)).first { screen[$0, 0].text == ">" }
    if let marked { setCursor(row: marked, column: 0) }
  }

  fileprivate mutating func drawScreen(_ state: State) {
    switch state.screen {
    case .tree: drawTreeScreen(state)
    case .documents: drawDocumentsScreen(state)
    case .history: drawHistoryScreen(state)
    case .comparison: drawComparisonScreen(state)
    case .version: drawVersionScreen(state)
    case .node, .presence: drawFactsScreen(state)
    case .myChanges, .theirChanges: drawChangesScreen(state)
    case .merge: drawMergeScreen(state)
    case .replace: drawReplaceScreen(state)
    case .requestLog: drawRequestLogScreen(state)
    case .help: drawHelpScreen(state)
    case .text: drawTextScreen(state)
    }
  }
}
