import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel

/// A row of the result below the columns.
struct ResultRow {
  /// The hunk that the row shows; `nil` for the containers around hunks.
  var hunk: MergeHunk?
  /// Its indentation and its name.
  var lead: StyledText
  /// The whole row, the lead included.
  var text: StyledText
  /// Whose value it is, at the right.
  var remark: StyledText
}

/// The result at some hunks, with the containers around them.
///
/// **Complexity**: O(hunks · depth).
struct ResultRows {
  let aligned: AlignedRows
  let drawn: DrawnMerge
  /// Columns of a row.
  let width: Int

  private var appearance: Appearance { aligned.appearance }

  /// The rows of some hunks in document order.
  func rows(of hunks: some Sequence<MergeHunk>) -> [ResultRow] {
    var rows: [ResultRow] = []
    var open: [JSONString] = []
    for hunk in hunks {
      let ancestors = Array(hunk.decision.pointer.tokens.dropLast())
      let known = zip(open, ancestors).prefix { $0 == $1 }.count
      if rows.isEmpty, !hunk.decision.pointer.tokens.isEmpty { rows.append(ancestor([])) }
      for depth in known..<max(known, ancestors.count) {
        rows.append(ancestor(Array(ancestors[...depth])))
      }
      open = ancestors
      rows += textRows(of: hunk) ?? [row(of: hunk)]
    }
    return rows
  }

  private func ancestor(_ tokens: [JSONString]) -> ResultRow {
    let merge = aligned.session.merge
    let side: MergeSide =
      merge.mine.node(at: JSONPointer(tokens: tokens)) == nil ? .theirs : .mine
    let node = merge.document(of: side).node(at: JSONPointer(tokens: tokens))
    let text =
      indentation(tokens.count) + appearance.text(appearance.glyphs.foldOpen + " ", .fold)
      + aligned.label(tokens, in: side)
      + appearance.text(node?.kind == .array ? "[]" : "{}", .syntaxPunctuation)
    return ResultRow(hunk: nil, lead: StyledText(), text: text, remark: StyledText())
  }

  private func indentation(_ depth: Int) -> StyledText {
    appearance.text(String(repeating: " ", count: min(depth * 2, width / 3)), .text)
  }

  private func row(of hunk: MergeHunk) -> ResultRow {
    let tokens = hunk.decision.pointer.tokens
    let side: MergeSide = hunk.decision.minePath == nil ? .theirs : .mine
    let known: MergeSide = hunk.decision.basePath == nil ? side : .base
    let lead =
      indentation(tokens.count) + appearance.text("  ", .text)
      + aligned.label(tokens, in: known)
    if hunk.decision.kind == .order { return orderRow(hunk, lead) }
    if hunk.isUnresolved {
      return ResultRow(
        hunk: hunk, lead: lead, text: lead + choices(hunk, limit: width - lead.columns - 12),
        remark: appearance.text("UNRESOLVED", .messageWarning))
    }
    let remark = remark(on: hunk)
    let room = max(4, width - lead.columns - remark.columns - 2)
    if hunk.decision.kind == .moved, hunk.decision.destination(under: hunk.effective) != nil {
      return ResultRow(
        hunk: hunk, lead: lead, text: lead + movedValue(of: hunk, limit: room), remark: remark)
    }
    let value = value(of: hunk, limit: room)
    return ResultRow(hunk: hunk, lead: lead, text: lead + value, remark: remark)
  }

  /// The rows of the string under the cursor, with what was changed in it; nil for all else.
  private func textRows(of hunk: MergeHunk) -> [ResultRow]? {
    guard hunk.isCursor, !hunk.isUnresolved,
      case .value(let node)? = hunk.decision.value(under: hunk.effective), node.kind == .string,
      let marks = StringMarks(hunk.decision)
    else { return nil }
    var first = row(of: hunk)
    let values = SideRows(
      appearance: appearance, merge: aligned.session.merge,
      width: max(8, width - first.lead.columns - first.remark.columns - 2),
      limit: Self.textRowLimit, focus: hunk.decision.firstDifference,
      scroll: aligned.session.scroll, marks: marks
    ).rows(.value(node), comparedWith: .absent, side: .base)
    first.text = first.lead + values[0]
    let indent = appearance.text(String(repeating: " ", count: first.lead.columns), .text)
    let rest = values.dropFirst().map {
      ResultRow(hunk: nil, lead: StyledText(), text: indent + $0, remark: StyledText())
    }
    return [first] + rest
  }

  /// Rows of the string under the cursor at most.
  private static let textRowLimit = 6

  /// The order that the result has, or the orders that it can have.
  private func orderRow(_ hunk: MergeHunk, _ lead: StyledText) -> ResultRow {
    let decision = hunk.decision
    let remark =
      hunk.isUnresolved ? appearance.text("UNRESOLVED", .messageWarning) : remark(on: hunk)
    let text = OrderText(
      appearance: appearance, mode: aligned.session.merge.matchMode(at: decision.pointer),
      width: max(8, width - lead.columns - remark.columns - 6), limit: 1)
    guard !hunk.isUnresolved else {
      let offers = [("m", "my order"), ("t", "their order"), ("b", "the order of base")]
      return ResultRow(
        hunk: hunk, lead: lead, text: lead + chosen(from: offers), remark: remark)
    }
    let order = drawn.result(of: decision).map {
      text.rows($0, comparedWith: decision.base, overlay: .changeInline)[0]
    }
    let brackets = decision.base?.kind == .object ? "{} " : "[] "
    let value = appearance.text(brackets, .syntaxPunctuation) + (order ?? StyledText())
    return ResultRow(hunk: hunk, lead: lead, text: lead + value, remark: remark)
  }

  /// Where the value stands now, and what it is.
  private func movedValue(of hunk: MergeHunk, limit: Int) -> StyledText {
    guard let place = hunk.decision.destination(under: hunk.effective) else { return StyledText() }
    let arrow = MoveWords(appearance: appearance, decision: hunk.decision)
      .arrow(to: place, .textStrong, limit: limit)
    let room = limit - arrow.columns - 2
    guard hunk.isCursor, room > 8, let node = drawn.result(of: hunk.decision) else {
      return arrow
    }
    return arrow + appearance.text("  ", .text) + appearance.brief(node, limit: room)
  }

  /// `‹choose: m my order · t their order›`.
  private func chosen(from offers: [(key: String, words: String)]) -> StyledText {
    framed(
      offers.map { appearance.text($0.key + " ", .footerKey) + appearance.text($0.words, .text) })
  }

  private func framed(_ parts: [StyledText]) -> StyledText {
    var result = appearance.text("\(appearance.glyphs.openQuote)choose: ", .textDim)
    for (index, part) in parts.enumerated() {
      if index > 0 { result += appearance.text(appearance.glyphs.separator, .textDim) }
      result += part
    }
    return result + appearance.text(appearance.glyphs.closeQuote, .textDim)
  }

  private func value(of hunk: MergeHunk, limit: Int) -> StyledText {
    switch hunk.decision.value(under: hunk.effective) {
    case .absent: appearance.text("(deleted)", .textDim)
    case .value(let node): appearance.brief(node, limit: limit)
    case .run(let nodes): items(nodes, limit: limit)
    case nil: united(hunk, limit: limit)
    }
  }

  /// What both sides' members come to.
  private func united(_ hunk: MergeHunk, limit: Int) -> StyledText {
    guard hunk.isCursor, let node = drawn.result(of: hunk.decision) else {
      return appearance.text("the members of both", .text)
    }
    return appearance.brief(node, limit: limit)
  }

  private func items(_ nodes: [JSONNode], limit: Int) -> StyledText {
    var result = StyledText()
    for node in nodes.prefix(8) {
      if !result.isEmpty { result += appearance.text(", ", .syntaxPunctuation) }
      result += appearance.brief(node, limit: max(4, limit / 2))
    }
    return result.clipped(to: limit, ellipsis: appearance.glyphs.ellipsis)
  }

  private func remark(on hunk: MergeHunk) -> StyledText {
    if hunk.resolution != nil {
      let kept = hunk.isKept ? ", kept" : ""
      return appearance.text("\(hunk.choiceWords ?? "")\(kept)", .mergeResolved)
    }
    let words =
      switch hunk.decision.origin {
      case .mine: "auto: only you changed it"
      case .theirs: "auto: only they changed it"
      case .same: "auto: both made the same change"
      case .combined: "auto: \(hunk.decision.note)"
      }
    return appearance.text(words, .textDim)
  }

  /// What can be chosen: `‹choose: m "2.8.2" · t "2.9.0" · b "2.8.1" · i type›`.
  private func choices(_ hunk: MergeHunk, limit: Int) -> StyledText {
    let decision = hunk.decision
    var parts: [StyledText] = []
    let sides: [MergeSide] = [.mine, .theirs, .base]
    let room = max(6, (limit - 30) / 3)
    for side in sides where decision.choices.contains(side.choice) {
      let value =
        decision.destination(in: side).map {
          MoveWords(appearance: appearance, decision: decision)
            .arrow(to: $0, side.role, limit: room)
        }
        ?? choice(decision.value(of: side), side, room)
      parts.append(appearance.text(side.key + " ", .footerKey) + value)
    }
    if decision.choices.contains(.both) {
      parts.append(appearance.text("B ", .footerKey) + appearance.text("both", .text))
    }
    if decision.choices.contains(.edit) {
      parts.append(appearance.text("i ", .footerKey) + appearance.text("type", .text))
    }
    return framed(parts)
  }

  private func choice(_ value: MergeValue, _ side: MergeSide, _ limit: Int) -> StyledText {
    switch value {
    case .absent: appearance.text(side == .base ? "remove" : "delete", side.role)
    case .value(let node) where node.kind.isContainer:
      appearance.text("keep \(node.preview())", side.role)
    case .value(let node): appearance.brief(node, limit: limit).recolored(side.role)
    case .run(let nodes): items(nodes, limit: limit).recolored(side.role)
    }
  }
}
