import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel

/// The children that nobody changed, of the containers around the hunks (`zo`).
///
/// Hunks come in document order; what stands before, between and behind them is made row by row.
struct UnchangedChildren {
  let aligned: AlignedRows
  private let base: JSONDocument
  /// Places of base with a hunk at them or in them.
  private var touched: Set<ChildPath> = []
  /// Arrays that got elements for which base has no place: it is not known what stands between.
  private var opaque: Set<ChildPath> = []
  /// The containers that are open, the root first, each with its next child.
  private var open: [(path: ChildPath, next: Int)] = []

  /// The rows between two hunks at most, of one container.
  static let gapLimit = 20

  /// **Complexity**: O(hunks · depth).
  init(_ aligned: AlignedRows) {
    self.aligned = aligned
    base = aligned.session.merge.base
    for decision in aligned.session.merge.decisions {
      let place = self.place(of: decision)
      for length in 0...place.count { touched.insert(ChildPath(place.indices.prefix(length))) }
      let parent = decision.pointer.tokens.count - 1
      if decision.basePath == nil, place.count < parent { opaque.insert(place) }
    }
  }

  /// The rest of the containers that a hunk is not in.
  mutating func close(for hunk: MergeHunk?) -> [AlignedRow] {
    let place = hunk.map { self.place(of: $0.decision) }
    var rows: [AlignedRow] = []
    while let last = open.last, place?.starts(with: last.path) != true {
      rows += self.rows(of: last.path, last.next..<childCount(last.path))
      open.removeLast()
    }
    return rows
  }

  /// The children of the container at a depth of a hunk's path, up to the one that leads to it.
  mutating func children(atDepth depth: Int, before hunk: MergeHunk) -> [AlignedRow] {
    let place = self.place(of: hunk.decision)
    let isHunk = hunk.decision.basePath != nil && depth == place.count
    guard depth <= place.count, !isHunk else { return [] }
    let container = ChildPath(place.indices.prefix(depth))
    if open.count == depth { open.append((container, 0)) }
    guard depth < place.count, open.indices.contains(depth) else { return [] }
    let next = open[depth].next
    let end = place.indices[depth]
    open[depth].next = max(next, end + 1)
    return rows(of: container, next..<max(next, end))
  }

  /// The place of a hunk in base; of what base has not, the innermost container that is known.
  private func place(of decision: MergeDecision) -> ChildPath {
    if let path = decision.basePath { return path }
    var path = ChildPath.root
    for token in decision.pointer.tokens.dropLast() {
      guard let node = base.node(at: path), node.kind == .object,
        let index = node.firstIndex(named: token)
      else { break }
      path = path.appending(index)
    }
    return path
  }

  private func childCount(_ path: ChildPath) -> Int { base.node(at: path)?.count ?? 0 }

  private func rows(of container: ChildPath, _ indices: Range<Int>) -> [AlignedRow] {
    guard let node = base.node(at: container), !opaque.contains(container) else { return [] }
    let free = indices.filter { !touched.contains(container.appending($0)) }
    var rows = free.prefix(Self.gapLimit).map { row(of: node, $0, depth: container.count + 1) }
    if free.count > rows.count {
      rows.append(row(text: lead(container.count + 1) + more(free.count - rows.count)))
    }
    return rows
  }

  private func row(of parent: JSONNode, _ index: Int, depth: Int) -> AlignedRow {
    let appearance = aligned.appearance
    let child = parent.child(at: index)
    let fold = child.kind.isContainer ? appearance.glyphs.foldClosed + " " : "  "
    var label = appearance.text("\(index): ", .syntaxCount)
    if let name = parent.name(at: index) {
      label = appearance.name(name.quoted()) + appearance.text(": ", .syntaxPunctuation)
    }
    let head = lead(depth) + appearance.text(fold, .fold) + label
    return row(
      text: head + appearance.brief(child, limit: max(4, aligned.width - head.columns - 2)))
  }

  private func row(text: StyledText) -> AlignedRow {
    let cell = AlignedRow.Cell.content(sign: " ", text.recolored(.textDim))
    return AlignedRow(hunk: nil, isCursor: false, mine: cell, base: cell, theirs: cell)
  }

  private func lead(_ depth: Int) -> StyledText { aligned.indentation(depth) }

  private func more(_ count: Int) -> StyledText {
    aligned.appearance.text("\(aligned.appearance.glyphs.more) \(count) more", .textDim)
  }
}
