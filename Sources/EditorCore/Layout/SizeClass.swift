public import TerminalModel

/// How much a window can show.
public enum SizeClass: Sendable, Hashable, CaseIterable {
  /// Less than 40 columns or 10 rows: one sentence.
  case tooSmall
  /// Less than 60 columns or 16 rows: list, message and footer.
  case small
  /// Less than 80 columns: no right margin.
  case narrow
  /// Less than 110 columns.
  case medium
  /// With a detail pane beside the tree, and the merge in columns.
  case wide

  /// The class of a window.
  public init(_ size: TerminalSize) {
    switch (size.columns, size.rows) {
    case (..<40, _), (_, ..<10): self = .tooSmall
    case (..<60, _), (_, ..<16): self = .small
    case (..<80, _): self = .narrow
    case (..<110, _): self = .medium
    case _: self = .wide
    }
  }
}
