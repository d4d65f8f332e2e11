import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel

/// A row of the three columns.
struct AlignedRow {
  /// What stands in one column.
  enum Cell: Equatable {
    /// A sign (`~ + -` or a blank) and a text.
    case content(sign: String, StyledText)
    /// The side has nothing here; `indentation` columns and perhaps a word.
    case filler(indentation: Int, word: String)
    /// Nothing to draw.
    case blank
  }

  /// The hunk that the row begins; `nil` for all other rows.
  var hunk: MergeHunk?
  /// Whether it belongs to the hunk under the cursor.
  var isCursor: Bool
  /// Whether it shows a container around hunks.
  var isAncestor = false
  var mine: Cell
  var base: Cell
  var theirs: Cell

  func cell(_ side: MergeSide) -> Cell {
    switch side {
    case .mine: mine
    case .base: base
    case .theirs: theirs
    }
  }
}

/// Aligns the three sides by their places: changed ones and the containers around them.
///
/// **Complexity**: O(hunks · depth), whatever the size of the documents.
struct AlignedRows {
  let appearance: Appearance
  let session: MergeSession
  /// Columns of one side.
  let width: Int

  /// Rows that a container takes at most, its first one included.
  static let containerLimit = 6

  /// The rows of some hunks in document order.
  func rows(of hunks: some Sequence<MergeHunk>) -> [AlignedRow] {
    var rows: [AlignedRow] = []
    var open: [JSONString] = []
    var unchanged = session.showsUnchanged ? UnchangedChildren(self) : nil
    for hunk in hunks {
      rows += unchanged?.close(for: hunk) ?? []
      let tokens = hunk.decision.pointer.tokens
      let ancestors = Array(tokens.dropLast())
      let known = zip(open, ancestors).prefix { $0 == $1 }.count
      if rows.isEmpty { rows.append(ancestor([], of: hunk)) }
      for depth in ancestors.indices {
        rows += unchanged?.children(atDepth: depth, before: hunk) ?? []
        if depth >= known { rows.append(ancestor(Array(ancestors[...depth]), of: hunk)) }
      }
      rows += unchanged?.children(atDepth: ancestors.count, before: hunk) ?? []
      if tokens.isEmpty, rows.count == 1 { rows = [] }
      open = ancestors
      rows += self.rows(of: hunk)
    }
    return rows + (unchanged?.close(for: nil) ?? [])
  }

  // MARK: - Containers around hunks

  private func ancestor(_ tokens: [JSONString], of hunk: MergeHunk) -> AlignedRow {
    func cell(_ side: MergeSide) -> AlignedRow.Cell {
      guard let node = node(tokens, of: hunk.decision, in: side) else { return .blank }
      let text =
        indentation(tokens.count) + appearance.text(appearance.glyphs.foldOpen + " ", .fold)
        + label(tokens, in: side)
        + appearance.text(node.kind == .array ? "[]" : "{}", .syntaxPunctuation)
      return .content(sign: " ", text)
    }
    return AlignedRow(
      hunk: nil, isCursor: false, isAncestor: true, mine: cell(.mine), base: cell(.base),
      theirs: cell(.theirs))
  }

  /// The container at the beginning of a hunk's path in one side.
  private func node(
    _ tokens: [JSONString], of decision: MergeDecision, in side: MergeSide
  ) -> JSONNode? {
    let document = session.merge.document(of: side)
    // What was moved stands elsewhere in that side: its path leads through other containers.
    let isMoved = decision.destination(in: side) != nil
    if !isMoved, let path = decision.path(in: side), path.count >= tokens.count {
      return document.node(at: ChildPath(path.prefix(tokens.count)))
    }
    return document.node(at: JSONPointer(tokens: tokens))
  }

  /// The blanks before what stands so deep.
  func indentation(_ depth: Int) -> StyledText {
    appearance.text(String(repeating: " ", count: min(depth * 2, width / 2)), .text)
  }

  /// The name or index by which a container holds the last token.
  func label(_ tokens: [JSONString], in side: MergeSide) -> StyledText {
    guard let last = tokens.last else { return StyledText() }
    let parent = session.merge.document(of: side)
      .node(at: JSONPointer(tokens: tokens.dropLast()))
    if parent?.kind == .array {
      return appearance.text("\(last): ", .syntaxCount)
    }
    return appearance.name(last.quoted()) + appearance.text(": ", .syntaxPunctuation)
  }

  // MARK: - Hunks

  private func rows(of hunk: MergeHunk) -> [AlignedRow] {
    let columns = MergeSide.allCases.map { cells(of: hunk, in: $0) }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { index in
      func cell(_ column: [AlignedRow.Cell]) -> AlignedRow.Cell {
        if index < column.count { return column[index] }
        let depth = hunk.decision.pointer.tokens.count
        return .filler(indentation: indentation(depth).columns + 2, word: "")
      }
      return AlignedRow(
        hunk: index == 0 ? hunk : nil, isCursor: hunk.isCursor,
        mine: cell(columns[0]), base: cell(columns[1]), theirs: cell(columns[2]))
    }
  }

  /// The cells of one side of a hunk, top to bottom.
  private func cells(of hunk: MergeHunk, in side: MergeSide) -> [AlignedRow.Cell] {
    let decision = hunk.decision
    let tokens = decision.pointer.tokens
    let base = decision.value(of: .base)
    let lead = indentation(tokens.count)
    if let place = decision.destination(in: side) {
      let arrow = MoveWords(appearance: appearance, decision: decision)
        .arrow(to: place, side.role, limit: max(6, width - lead.columns - 4))
      return [.content(sign: "-", lead + appearance.text("  ", .text) + arrow)]
    }
    switch decision.value(of: side) {
    case .absent:
      if case .absent = base {
        return [.filler(indentation: lead.columns + 2, word: "")]
      }
      return [.filler(indentation: lead.columns + 2, word: "deleted")]
    case .run(let nodes):
      return nodes.prefix(Self.containerLimit).map { node in
        let text =
          lead + appearance.text("  ", .text)
          + appearance.brief(node, limit: max(4, width - lead.columns - 4))
        return .content(sign: side == .base ? " " : "+", text)
      }
    case .value(let node):
      return cells(node, lead: lead, tokens: tokens, hunk: hunk, side: side)
    }
  }

  /// The cells of a scalar: one row, or for a string under the cursor as many as it needs.
  private func cells(
    scalar node: JSONNode, head: StyledText, sign: String, hunk: MergeHunk, side: MergeSide
  ) -> [AlignedRow.Cell] {
    let isOpen = hunk.isCursor && node.kind == .string
    let rows = SideRows(
      appearance: appearance, merge: session.merge, width: max(4, width - head.columns - 3),
      limit: isOpen ? Self.containerLimit : 1, focus: hunk.decision.firstDifference,
      scroll: session.scroll, marks: isOpen ? StringMarks(hunk.decision) : nil)
    let values = rows.rows(
      .value(node), comparedWith: hunk.decision.value(of: .base), side: side)
    let indent = appearance.text(String(repeating: " ", count: head.columns), .text)
    return values.enumerated().map { index, value in
      .content(sign: index == 0 ? sign : " ", (index == 0 ? head : indent) + value)
    }
  }

  /// The cells of a container of which only the order is in dispute.
  private func cells(
    orderOf node: JSONNode, head: StyledText, sign: String, hunk: MergeHunk, side: MergeSide
  ) -> [AlignedRow.Cell] {
    let indent = indentation(hunk.decision.pointer.tokens.count + 1)
    let text = OrderText(
      appearance: appearance, mode: session.merge.matchMode(at: hunk.decision.pointer),
      width: max(4, width - indent.columns - 3),
      limit: hunk.isCursor ? Self.containerLimit - 1 : 1)
    let rows = text.rows(
      node, comparedWith: side == .base ? nil : hunk.decision.base, overlay: side.inlineRole)
    let note = appearance.text(" in this order", .textDim)
    return [.content(sign: sign, head + note)]
      + rows.map { .content(sign: " ", indent + appearance.text("  ", .text) + $0) }
  }

  private func cells(
    _ node: JSONNode, lead: StyledText, tokens: [JSONString], hunk: MergeHunk, side: MergeSide
  ) -> [AlignedRow.Cell] {
    let sign = hunk.sign(of: side)
    let label = label(tokens, of: hunk.decision, in: side)
    guard node.kind.isContainer else {
      let head = lead + appearance.text("  ", .text) + label
      return cells(scalar: node, head: head, sign: sign, hunk: hunk, side: side)
    }
    let fold = appearance.text(appearance.glyphs.foldOpen + " ", .fold)
    let head =
      lead + fold + label
      + appearance.text(node.kind == .array ? "[]" : "{}", .syntaxPunctuation)
    if hunk.decision.kind == .order {
      return cells(orderOf: node, head: head, sign: sign, hunk: hunk, side: side)
    }
    return [.content(sign: sign, head)]
      + ChildAlignment(rows: self, hunk: hunk, depth: tokens.count + 1).cells(in: side)
  }

  private func label(
    _ tokens: [JSONString], of decision: MergeDecision, in side: MergeSide
  ) -> StyledText {
    for other in [side, .base, .mine, .theirs]
    where decision.path(in: other) != nil && decision.destination(in: other) == nil {
      return label(tokens, in: other)
    }
    return label(tokens, in: side)
  }
}

extension MergeHunk {
  /// What a side did at the hunk.
  func sign(of side: MergeSide) -> String {
    if side == .base { return " " }
    switch (decision.value(of: .base), decision.value(of: side)) {
    case (.absent, .absent): return " "
    case (.absent, _): return "+"
    case (_, .absent): return "-"
    case (_, _): break
    }
    guard isConflict else {
      switch decision.origin {
      case .mine: return side == .mine ? "~" : " "
      case .theirs: return side == .theirs ? "~" : " "
      case .same, .combined: return "~"
      }
    }
    return "~"
  }
}
