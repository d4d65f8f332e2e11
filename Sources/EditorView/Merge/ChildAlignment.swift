import JSONMerge
import JSONSyntax
import TerminalModel

/// Aligns the children of a container that is in dispute as a whole, a few of them.
struct ChildAlignment {
  let rows: AlignedRows
  let hunk: MergeHunk
  /// How deep the children stand.
  let depth: Int

  /// Where a child is found in a side: by its name, or by its place.
  private enum Place: Hashable {
    case name(JSONString)
    case index(Int)
  }

  /// The cells of one side below the container's own one.
  func cells(in side: MergeSide) -> [AlignedRow.Cell] {
    let places = self.places
    let shown = places.prefix(Self.limit)
    var cells = shown.map { cell(at: $0, in: side) }
    if places.count > shown.count {
      let glyph = rows.appearance.glyphs.more
      cells.append(.content(sign: " ", lead + rows.appearance.text("\(glyph) more", .textDim)))
    }
    return cells
  }

  private static let limit = AlignedRows.containerLimit - 1

  /// The children of all sides: those of base first, then what mine and theirs have besides.
  private var places: [Place] {
    var seen: Set<Place> = []
    var places: [Place] = []
    for side in [MergeSide.base, .mine, .theirs] {
      guard case .value(let node) = hunk.decision.value(of: side) else { continue }
      for index in 0..<min(node.count, Self.limit + 1) {
        let place = node.name(at: index).map(Place.name) ?? .index(index)
        if seen.insert(place).inserted { places.append(place) }
      }
    }
    return places
  }

  private var lead: StyledText {
    let columns = min(depth * 2 + 2, rows.width / 2)
    return rows.appearance.text(String(repeating: " ", count: columns), .text)
  }

  private func cell(at place: Place, in side: MergeSide) -> AlignedRow.Cell {
    guard case .value(let node) = hunk.decision.value(of: side), let child = child(place, of: node)
    else { return .filler(indentation: lead.columns, word: "") }
    let label = label(place)
    let room = max(4, rows.width - lead.columns - label.columns - 3)
    let text = lead + label + rows.appearance.brief(child, limit: room)
    return .content(sign: sign(child, at: place, side), text)
  }

  private func sign(_ child: JSONNode, at place: Place, _ side: MergeSide) -> String {
    guard side != .base, case .value(let base) = hunk.decision.value(of: .base) else { return " " }
    guard let old = self.child(place, of: base) else { return "+" }
    return isLiterallyEqual(old, child) ? " " : "~"
  }

  private func child(_ place: Place, of node: JSONNode) -> JSONNode? {
    switch place {
    case .name(let name): node.firstIndex(named: name).map { node.child(at: $0) }
    case .index(let index):
      node.kind == .array && index < node.count ? node.child(at: index) : nil
    }
  }

  private func label(_ place: Place) -> StyledText {
    switch place {
    case .name(let name):
      rows.appearance.name(name.quoted()) + rows.appearance.text(": ", .syntaxPunctuation)
    case .index(let index): rows.appearance.text("\(index): ", .syntaxCount)
    }
  }
}
