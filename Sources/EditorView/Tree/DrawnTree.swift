import EditorCore
import TerminalModel

/// The rows of the tree as a frame shows them, so that the next one need not draw them again.
struct DrawnTree {
  /// What the drawing of all rows depends on.
  struct Setting: Equatable {
    let theme: ResolvedTheme
    let layout: Layout
    let gutter: TreeGutter
    /// Columns by which deep rows are moved to the left.
    let shift: Int
    /// Whether a child is typed that is not yet in the document.
    let isAdding: Bool
  }

  let setting: Setting
  private var rows: [TreeRow: (look: TreeRowLook, row: Int)] = [:]

  /// The frame, with nothing drawn over its rows; nil until it is finished.
  var screen: Screen?

  init(setting: Setting) {
    self.setting = setting
  }

  /// Keeps what a row of the frame shows.
  mutating func add(_ look: TreeRowLook, row: Int) {
    rows[look.visible.row] = (look, row)
  }

  /// Where a row stands that is drawn like this one in the same setting, if there is any.
  func place(of look: TreeRowLook) -> (screen: Screen, row: Int)? {
    guard let screen, let drawn = rows[look.visible.row], drawn.look.isDrawn(like: look)
    else { return nil }
    return (screen, drawn.row)
  }
}
