import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel

/// Shows what a side holds at a hunk, in as many rows as it needs, compared with base only.
struct SideRows {
  let appearance: Appearance
  let merge: ThreeWayMerge
  /// Columns of a row.
  let width: Int
  /// Rows at most.
  let limit: Int
  /// Where the sides of a string first differ, in units; long strings in which nothing is marked are
  /// shown from about there, the others from about their own first change.
  var focus = 0
  /// Rows by which long strings are scrolled from there.
  var scroll = 0
  /// What was changed of strings in several places, where that was found out.
  var marks: StringMarks?

  /// The rows of a side's value; at least one.
  func rows(_ value: MergeValue, comparedWith base: MergeValue, side: MergeSide) -> [StyledText] {
    switch value {
    case .absent:
      if case .absent = base { return [appearance.text("(not there)", .textDim)] }
      return [appearance.text("(deleted)", side.role)]
    case .run(let nodes): return run(nodes)
    case .value(let node):
      var original: JSONNode?
      if case .value(let node) = base, side != .base { original = node }
      if let marks, node.kind == .string {
        let merged = side == .base ? marks.ranges(ofMerged: node) : nil
        let ranges = merged ?? marks.ranges(of: node, in: side)
        return string(
          node, changed: ranges, overlay: merged == nil ? side.inlineRole : .changeInline)
      }
      return rows(node, comparedWith: original, overlay: side.inlineRole)
    }
  }

  /// The rows of a value.
  func rows(
    _ node: JSONNode, comparedWith base: JSONNode?, overlay: Role?
  ) -> [StyledText] {
    switch node.kind {
    case .object, .array: container(node, comparedWith: base)
    case .string: string(node, comparedWith: base, overlay: overlay)
    case .number, .boolean, .null: [appearance.literal(node).clipped(to: width, ellipsis: ellipsis)]
    }
  }

  private var ellipsis: String { appearance.glyphs.ellipsis }

  private func string(
    _ node: JSONNode, comparedWith base: JSONNode?, overlay: Role?
  ) -> [StyledText] {
    let changed = base.flatMap { ChangedText(node, comparedWith: $0) }?.changedRange
    return string(node, changed: changed.map { [$0] } ?? [], overlay: overlay)
  }

  private func string(
    _ node: JSONNode, changed: [Range<Int>], overlay: Role?
  ) -> [StyledText] {
    let isLong = node.byteCount > ChangedText.comparedBytes
    let literal = isLong ? node.literalStart(limit: width * limit * 4) : node.literal
    return StringRows(
      appearance: appearance, width: width, limit: limit,
      focus: changed.first?.lowerBound ?? focus, scroll: scroll
    ).rows(ChangedText.units(literal), changed: changed, overlay: overlay)
  }

  /// A container: what it holds, and what differs from base in it.
  private func container(_ node: JSONNode, comparedWith base: JSONNode?) -> [StyledText] {
    let brackets = node.kind == .object ? "{}" : "[]"
    let head =
      appearance.text(brackets + " ", .syntaxPunctuation)
      + appearance.text(appearance.childCount(node), .syntaxCount)
    guard let base, base.kind == node.kind else {
      let preview = appearance.preview(node, limit: width - head.columns - 3)
      return [head + appearance.text("   ", .text) + preview]
    }
    let changes = differences(
      from: merge.base.replacingRoot(with: base), to: merge.base.replacingRoot(with: node))
    var rows = [head]
    let room = max(1, limit - 1)
    for change in changes.prefix(changes.count > room ? room - 1 : room) {
      rows.append(ChangeText(appearance: appearance, change: change).row(width: width))
    }
    if changes.count > room {
      let left = changes.count - room + 1
      rows.append(appearance.text("\(appearance.glyphs.more) \(left) more changes", .textDim))
    }
    return rows
  }

  private func run(_ nodes: [JSONNode]) -> [StyledText] {
    let count = counted(nodes.count, "item")
    if nodes.count == 1 { return rows(nodes[0], comparedWith: nil, overlay: nil) }
    let head = appearance.text(count, .syntaxCount)
    let room = max(1, limit - 1)
    if room == 1 { return [head + appearance.text("   ", .text) + inOneRow(nodes, after: head)] }
    var rows = [head]
    for node in nodes.prefix(nodes.count > room ? room - 1 : room) {
      rows.append(appearance.brief(node, limit: width))
    }
    if nodes.count > room {
      let left = nodes.count - room + 1
      rows.append(appearance.text("\(appearance.glyphs.more) \(left) more", .textDim))
    }
    return rows
  }

  /// The first of some values in what is left of a row.
  private func inOneRow(_ nodes: [JSONNode], after head: StyledText) -> StyledText {
    let room = max(0, width - head.columns - 3)
    var row = StyledText()
    for (index, node) in nodes.enumerated() where row.columns <= room {
      if index > 0 { row += appearance.text(", ", .syntaxPreview) }
      row += appearance.brief(node, limit: room).recolored(.syntaxPreview)
    }
    return row.clipped(to: room, ellipsis: ellipsis)
  }
}
