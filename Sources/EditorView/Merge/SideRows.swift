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
  /// Where the sides of a string first differ, in units; long strings are shown from about there.
  var focus = 0

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
    var rows = WrappedText(appearance, width: width, limit: limit)
    guard node.byteCount <= ChangedText.comparedBytes else {
      let start = node.literalStart(limit: width * limit * 4)
      for unit in ChangedText.units(start) { rows.append(unit, Self.role(of: unit)) }
      return rows.finish()
    }
    let units = ChangedText.units(node.literal)
    let changed = base.flatMap { ChangedText(node, comparedWith: $0) }?.changedRange
    let hidden = hiddenUnits(of: units)
    if hidden > 1 {
      rows.append("\"", .syntaxString)
      rows.append(ellipsis, .textDim)
    }
    for (index, unit) in units.enumerated().dropFirst(hidden > 1 ? hidden : 0) {
      if rows.isFull { break }
      if index == changed?.lowerBound { rows.append("[", .textStrong, overlay: overlay) }
      if index == changed?.upperBound { rows.append("]", .textStrong, overlay: overlay) }
      let isChanged = changed?.contains(index) == true
      rows.append(unit, Self.role(of: unit), overlay: isChanged ? overlay : nil)
    }
    return rows.finish()
  }

  /// How many units are left out before the place where the sides differ.
  private func hiddenUnits(of units: [String]) -> Int {
    let room = width * limit
    guard units.count + 2 > room else { return 0 }
    return max(0, min(focus - min(24, room / 3), units.count - room / 2))
  }

  private static func role(of unit: String) -> Role {
    unit.utf8.count > 1 && unit.hasPrefix("\\") ? .syntaxEscape : .syntaxString
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
    let count = "\(nodes.count) \(nodes.count == 1 ? "item" : "items")"
    if nodes.count == 1 { return rows(nodes[0], comparedWith: nil, overlay: nil) }
    var rows = [appearance.text(count, .syntaxCount)]
    let room = max(1, limit - 1)
    for node in nodes.prefix(nodes.count > room ? room - 1 : room) {
      rows.append(appearance.brief(node, limit: width))
    }
    if nodes.count > room {
      let left = nodes.count - room + 1
      rows.append(appearance.text("\(appearance.glyphs.more) \(left) more", .textDim))
    }
    return rows
  }
}
