import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel

/// The card of one hunk: what each side holds, and what the result will hold.
struct MergeCard {
  /// A row of the card.
  struct Row {
    /// The key that takes it; blank in the further rows of a value.
    var key: String
    var title: String
    var role: Role
    var text: StyledText
    var remark: StyledText
    /// Whether the key can be pressed here.
    var isOffered: Bool
  }

  let appearance: Appearance
  let session: MergeSession
  let drawn: DrawnMerge
  let hunk: MergeHunk
  /// What the versions are called.
  let names: MergeVersionNames
  /// Columns of the values where remarks stand beside them.
  let width: Int
  /// Columns of values that leave no room for remarks.
  let wholeWidth: Int
  /// Rows of one value at most.
  let rowLimit: Int
  /// Whether there is no room for words beside the keys.
  let isNarrow: Bool
  /// Whether a value has one row, whatever it holds: then the three sides are always seen.
  var isFlat = false

  /// The rows of base, mine and theirs, and of the previous choice when there is one.
  var sides: [Row] {
    var rows: [Row] = []
    for side in [MergeSide.base, .mine, .theirs] { rows += self.rows(of: side) }
    if let previous = hunk.previous { rows += self.rows(of: previous) }
    return rows
  }

  /// The rows of the result.
  var result: [Row] {
    if hunk.isUnresolved {
      return [
        row(
          "?", "RESULT", .mergeConflict, appearance.text("(unresolved)", .messageWarning), offers)
      ]
    }
    let resolution = hunk.effective
    let remark = appearance.text(resultRemark, .textDim)
    return block("RESULT", key: hunk.letter, hunk.role, values(of: resolution), remark)
  }

  /// The row of a result that is being typed; the field is drawn over it.
  var typedResult: Row { row("E", "RESULT", .mergeManual, StyledText(), StyledText()) }

  private var decision: MergeDecision { hunk.decision }

  private var valueRows: SideRows {
    SideRows(
      appearance: appearance, merge: session.merge,
      width: scrollsValues && longestValue > width ? wholeWidth : width, limit: rowLimit,
      focus: decision.firstDifference, scroll: session.scroll, marks: StringMarks(decision))
  }

  /// The rows of the orders in dispute.
  private var orderText: OrderText {
    OrderText(
      appearance: appearance, mode: session.merge.matchMode(at: decision.pointer), width: width,
      limit: rowLimit)
  }

  /// Whether scrolling moves what is seen of the values, and not the rows of the card.
  var scrollsValues: Bool {
    [decision.base, decision.mine, decision.theirs].allSatisfy {
      $0.map { $0.kind == .string } ?? true
    }
  }

  /// Bytes of the longest of the three values.
  private var longestValue: Int {
    [decision.base, decision.mine, decision.theirs].compactMap { $0?.byteCount }.max() ?? 0
  }

  private func rows(of side: MergeSide) -> [Row] {
    let values = values(of: side)
    var rows = block(side.title, key: side.key, side.role, values, remark(on: side))
    for index in rows.indices { rows[index].isOffered = decision.choices.contains(side.choice) }
    return rows
  }

  private func values(of side: MergeSide) -> [StyledText] {
    if decision.kind == .moved {
      return moved(
        to: decision.destination(in: side), decision.value(of: side), side.role, side)
    }
    if decision.kind == .order, case .value(let node) = decision.value(of: side) {
      return orderText.rows(
        node, comparedWith: side == .base ? nil : decision.base, overlay: side.inlineRole)
    }
    return valueRows.rows(
      decision.value(of: side), comparedWith: decision.value(of: .base), side: side)
  }

  private func rows(of previous: Resolution) -> [Row] {
    block(
      "PREVIOUS", key: "p", .mergeReopened, values(of: previous),
      appearance.text("your choice was: \(previous.words)", .textDim))
  }

  /// Where a value stands, where it was moved, and the value as far as it was changed.
  private func moved(
    to place: JSONPointer?, _ value: MergeValue, _ role: Role, _ side: MergeSide
  ) -> [StyledText] {
    let base = decision.value(of: .base)
    let rows = valueRows.rows(value, comparedWith: side == .base ? .absent : base, side: side)
    guard let place else { return rows }
    let arrow = MoveWords(appearance: appearance, decision: decision)
      .arrow(to: place, role, limit: width)
    return [arrow] + (value.isLiterallyEqual(to: base) ? [] : rows)
  }

  /// The rows of what a choice comes to: exact for the one that holds, else as far as is known.
  private func values(of resolution: Resolution) -> [StyledText] {
    let known = decision.value(under: resolution)
    let needsResult = decision.kind == .moved || decision.kind == .order || known == nil
    guard needsResult else {
      return valueRows.rows(known ?? .absent, comparedWith: decision.value(of: .base), side: .base)
    }
    let result = resolution == hunk.effective ? drawn.result(of: decision) : nil
    let value = result.map(MergeValue.value) ?? known
    if decision.kind == .moved {
      return moved(
        to: decision.destination(under: resolution), value ?? .absent, .textStrong, .mine)
    }
    if decision.kind == .order, case .value(let node)? = value {
      return orderText.rows(node, comparedWith: decision.base, overlay: .changeInline)
    }
    guard let value else { return [appearance.text("the members of both", .text)] }
    return valueRows.rows(value, comparedWith: .absent, side: .base)
  }

  private func remark(on side: MergeSide) -> StyledText {
    appearance.text(names.remark(on: side), .textDim)
  }

  private var resultRemark: String {
    if let resolution = hunk.resolution {
      return hunk.isKept ? "\(resolution.words), kept" : resolution.words
    }
    switch decision.origin {
    case .mine: return "only you changed it"
    case .theirs: return "only they changed it"
    case .same: return "both made the same change"
    case .combined: return decision.note
    }
  }

  /// The keys that resolve the hunk; one that would be refused is not shown.
  private var offers: StyledText {
    let offers: [(String, String, Resolution.Choice)] = [
      ("m", "mine", .mine), ("b", "base", .base), ("t", "theirs", .theirs), ("B", "both", .both),
      ("i", "type", .edit),
    ]
    var result = StyledText()
    for (key, word, choice) in offers where decision.choices.contains(choice) {
      if !result.isEmpty { result += appearance.text(isNarrow ? " " : "  ", .text) }
      result += appearance.text(key, .footerKey)
      if !isNarrow { result += appearance.text(" \(word)", .textDim) }
    }
    return result
  }

  private func block(
    _ title: String, key: String, _ role: Role, _ values: [StyledText], _ remark: StyledText
  ) -> [Row] {
    let shown = isFlat ? [flat(values)] : values
    return shown.enumerated().map { index, value in
      index == 0
        ? row(key, title, role, value, remark) : row(" ", "", role, value, StyledText())
    }
  }

  /// Several rows in one.
  private func flat(_ values: [StyledText]) -> StyledText {
    let whole = values.dropFirst().reduce(values.first ?? StyledText()) {
      $0 + appearance.text("  ", .text) + $1
    }
    return whole.clipped(to: wholeWidth, ellipsis: appearance.glyphs.ellipsis)
  }

  private func row(
    _ key: String, _ title: String, _ role: Role, _ text: StyledText, _ remark: StyledText
  ) -> Row {
    Row(key: key, title: title, role: role, text: text, remark: remark, isOffered: true)
  }
}
