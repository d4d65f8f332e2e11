import TerminalModel

/// A row of text in several roles, or a part of one; safe to draw.
struct StyledText: Equatable {
  /// A piece of one role.
  struct Span: Equatable {
    var text: DisplayText
    var role: Role
    /// A role laid over it: the changed part of a string, a match.
    var overlay: Role?

    init(text: DisplayText, role: Role, overlay: Role? = nil) {
      self.text = text
      self.role = role
      self.overlay = overlay
    }
  }

  private(set) var spans: [Span] = []
  /// Columns of all pieces together.
  private(set) var columns = 0

  init(_ spans: [Span] = []) {
    for span in spans { append(span) }
  }

  /// The text as it is drawn.
  var text: String { spans.reduce(into: "") { $0 += $1.text.text } }

  /// Whether there is nothing to draw.
  var isEmpty: Bool { columns == 0 }

  mutating func append(_ span: Span) {
    spans.append(span)
    columns += span.text.columns
  }

  mutating func append(_ other: StyledText) {
    spans += other.spans
    columns += other.columns
  }

  static func + (left: consuming StyledText, right: StyledText) -> StyledText {
    left.append(right)
    return left
  }

  static func += (left: inout StyledText, right: StyledText) {
    left.append(right)
  }

  /// All pieces in one role.
  func recolored(_ role: Role) -> StyledText {
    StyledText(spans.map { Span(text: $0.text, role: role, overlay: $0.overlay) })
  }

  /// The text in at most so many columns, ended by an ellipsis when it is too long.
  func clipped(to limit: Int, ellipsis: String) -> StyledText {
    if columns <= limit { return self }
    var result = StyledText()
    for span in spans {
      let room = limit - result.columns
      if span.text.columns < room {
        result.append(span)
        continue
      }
      guard room > 0 else { break }
      var cut = span
      if span.text.columns > room {
        cut.text = span.text.clipped(to: room, ellipsis: ellipsis)
      } else {
        // What fits exactly is cut too: more follows.
        cut.text =
          room > 1
          ? span.text.clipped(to: room - 1, ellipsis: ellipsis)
          : DisplayText(ellipsis, widths: .standard)
      }
      result.append(cut)
      break
    }
    return result
  }
}
