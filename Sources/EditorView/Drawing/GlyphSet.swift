/// The signs that frames are drawn with, each of known width.
///
/// **Shape**: every sign that stands in a fixed column is one column wide.
public struct GlyphSet: Sendable, Equatable {
  /// Before an open and before a closed container.
  let foldOpen, foldClosed: String
  /// Rules: thin and strong, across and down, and where they meet.
  let horizontal, strongHorizontal, vertical, meetingUp, crossing: String
  /// The corners of a box: top left, top right, bottom left, bottom right.
  let corners: [String]
  /// Ends a text that was cut; one column.
  let ellipsis: String
  /// Stands for what is left out.
  let more: String
  /// Fills the place where a side has nothing; one column.
  let filler: String
  /// From one version to another, from an old to a new value.
  let arrow: String
  /// Between two remarks.
  let separator: String
  /// Around a remark that is no value.
  let openQuote, closeQuote: String
  /// Whether nothing but ASCII is drawn.
  let isASCII: Bool
  /// Whether rules and boxes part what stands on the screen; where they do not, blanks do.
  let hasRules: Bool
  /// The signs of states, by their ASCII form; what is missing is shown as it is.
  let stateSigns: [String: String]

  /// Box drawing and geometric shapes.
  public static let unicode = GlyphSet(
    foldOpen: "▾", foldClosed: "▸",
    horizontal: "─", strongHorizontal: "═", vertical: "│", meetingUp: "┴", crossing: "┼",
    corners: ["┌", "┐", "└", "┘"], ellipsis: "…", more: "⋯", filler: "╱", arrow: "→",
    separator: " · ", openQuote: "‹", closeQuote: "›", isASCII: false, hasRules: true,
    stateSigns: ["*": "●", "<": "▲", "o": "○", "x": "✗", "v": "✓"])

  /// Nothing but ASCII.
  public static let ascii = GlyphSet(
    foldOpen: "v", foldClosed: ">",
    horizontal: "-", strongHorizontal: "=", vertical: "|", meetingUp: "+", crossing: "+",
    corners: ["+", "+", "+", "+"], ellipsis: "~", more: "...", filler: "/", arrow: "->",
    separator: " - ", openQuote: "<", closeQuote: ">", isASCII: true, hasRules: true,
    stateSigns: [:])

  /// ASCII without rules and boxes: what is read aloud has words only.
  public static let plain = GlyphSet(
    foldOpen: "v", foldClosed: ">",
    horizontal: " ", strongHorizontal: " ", vertical: " ", meetingUp: " ", crossing: " ",
    corners: [" ", " ", " ", " "], ellipsis: "~", more: "...", filler: "/", arrow: "->",
    separator: ", ", openQuote: "<", closeQuote: ">", isASCII: true, hasRules: false,
    stateSigns: [:])

  /// The sign of a state by its ASCII form.
  func state(_ ascii: String) -> String { stateSigns[ascii] ?? ascii }
}
