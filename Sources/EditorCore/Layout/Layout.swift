public import TerminalModel

/// Where the parts of every screen stand: one truth for the reducer, which scrolls, and the view.
///
/// From top to bottom: header, list, status of the cursor's row, rule, message or the line that is
/// typed, footer. Small windows have neither status nor rule.
///
/// **Units**: rows and columns of cells, 0-based, ranges half open.
public struct Layout: Sendable, Hashable {
  /// The size of the window.
  public let size: TerminalSize
  /// How much it can show.
  public let sizeClass: SizeClass

  /// How panes stand in a window that has room for several.
  public enum Arrangement: Sendable, Hashable {
    /// Beside one another.
    case sideBySide
    /// One above the other: nothing has to be read across.
    case stacked
  }

  /// The layout of a window.
  public init(_ size: TerminalSize, _ arrangement: Arrangement = .sideBySide) {
    self.size = size
    let whole = SizeClass(size)
    sizeClass = arrangement == .stacked && whole == .wide ? .medium : whole
  }

  /// The row of title and chips.
  public var headerRow: Int { 0 }

  /// The rows of the tree or of a list.
  public var listRows: Range<Int> { 1..<max(2, statusRow ?? messageRow) }

  /// How many rows of the tree or of a list are visible, at least 1.
  public var listHeight: Int { listRows.count }

  /// The row that says where the cursor is; `nil` in small windows.
  public var statusRow: Int? { showsStatus ? size.rows - 4 : nil }

  /// The row of the line that parts list and message; `nil` in small windows.
  public var ruleRow: Int? { showsStatus ? size.rows - 3 : nil }

  /// The row of the message, or of the line that is typed.
  public var messageRow: Int { size.rows - 2 }

  /// The row of the hints.
  public var footerRow: Int { size.rows - 1 }

  /// The columns of the detail pane, its border first; `nil` where there is none.
  public var detailColumns: Range<Int>? {
    guard sizeClass == .wide else { return nil }
    return (size.columns - Self.detailWidth)..<size.columns
  }

  /// The columns of the tree or of a list.
  public var listColumns: Range<Int> { 0..<(detailColumns?.lowerBound ?? size.columns) }

  /// Whether the rows of the tree have a right margin ("was 3, theirs 4").
  public var showsMargin: Bool { sizeClass == .medium || sizeClass == .wide }

  /// The width of the detail pane, its border included.
  public static let detailWidth = 43

  private var showsStatus: Bool { sizeClass != .small && sizeClass != .tooSmall }
}

extension State {
  /// Where the parts of the screen stand.
  public var layout: Layout { Layout(size, look.isPlain ? .stacked : .sideBySide) }
}
