public import EditorCore
public import TerminalModel

/// Frames that are drawn one after the other, each as ``render(_:theme:widths:glyphs:)`` draws it.
///
/// A frame takes from the one before what looks the same in both, which is most of it while somebody
/// moves about.
public struct FrameSequence: Sendable {
  private let widths: WidthTable
  private let glyphs: GlyphSet
  private var drawnTree: DrawnTree?
  private var drawnMerge: DrawnMerge?

  /// No frame yet.
  public init(widths: WidthTable, glyphs: GlyphSet) {
    self.widths = widths
    self.glyphs = glyphs
  }

  /// The frame that shows a state.
  ///
  /// **Complexity**: O(screen), whatever the size of the document.
  public mutating func next(_ state: State, theme: ResolvedTheme) -> Screen {
    let appearance = Appearance(theme: theme, widths: widths, glyphs: glyphs)
    var canvas = Canvas(state.size, appearance, after: drawnTree)
    canvas.drawnMerge = drawnMerge
    canvas.drawAll(state)
    if let tree = canvas.drawnTree { drawnTree = tree }
    drawnMerge = state.merge == nil ? nil : canvas.drawnMerge
    return canvas.screen
  }
}
