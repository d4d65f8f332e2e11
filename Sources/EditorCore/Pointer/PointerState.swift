import TerminalModel

/// What is remembered of the mouse: enough to know a second click from a first one.
public struct PointerState: Sendable, Equatable {
  /// A press of the button.
  struct Press: Sendable, Equatable {
    let position: CellPosition
    /// In Unix milliseconds.
    let at: Int64
  }

  /// The last press that may become the first of two.
  var lastPress: Press?
  /// Where the button was pressed in the text: dragging selects from there.
  var dragStart: TextPosition?

  /// Nothing was pressed yet.
  public init() {}
}
