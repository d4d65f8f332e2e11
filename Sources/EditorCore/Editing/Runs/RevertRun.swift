import JSONMerge
import JSONSyntax

/// Makes values what they are in base, with everything in them; what was added goes.
///
/// What was deleted among them stays deleted, each such row is brought back by itself; but where
/// elements of an array stand in the place of removed ones, these come back.
func revert(_ state: inout State, _ run: ValueRun) -> [Effect] {
  if let refusal = refuseHidden(&state, run) { return refusal }
  guard let document = state.document, run.count <= longestRun else {
    return refuse(&state, "These are too many values to revert at once.")
  }
  guard let swaps = document.swaps(in: run) else {
    return refuse(&state, "The order of this array was changed: gx on the array, or one by one.")
  }
  if let swap = swaps.first(where: { !$0.isWhole(in: run) }) {
    return refuse(
      &state,
      "New elements \(swap.new.lowerBound) to \(swap.new.upperBound - 1) stand for removed ones: "
        + "select all of them, or gx one by one.")
  }
  let edits = document.editsReverting(run, swaps)
  guard !edits.isEmpty else { return refuse(&state, "Nothing was changed here.") }
  let left = (document.mine.node(at: run.parent)?.count ?? 0) + edits.reduce(0) { $0 + $1.growth }
  let cursor =
    left == 0 ? run.parent : run.parent.appending(min(run.range.lowerBound, left - 1))
  return commit(
    &state,
    Transaction(label: "revert \(state.label(run))", edits: edits, cursor: cursor),
    message: Message(.information, "As in base again. u undoes."))
}

extension OpenDocument {
  /// Where new elements of an array stand between two that were kept, and removed ones did.
  ///
  /// Which of them stands for which is not known. `nil` when the order of the array was changed.
  fileprivate func swaps(in run: ValueRun) -> [ElementSwap]? {
    guard let array = mine.node(at: run.parent), array.kind == .array,
      ghosts.count(inside: run.parent) > 0,
      let basePath = correspondence.oldPath(ofNew: run.parent),
      let baseCount = base.document.node(at: basePath)?.count
    else { return [] }
    let isReordered = myMarks.changes(at: run.parent).contains { changes[$0].kind == .reordered }
    if isReordered { return nil }
    var swaps: [ElementSwap] = []
    var index = run.range.lowerBound
    while index < run.range.upperBound {
      guard isNew(run, index) else {
        index += 1
        continue
      }
      var (first, end) = (index, index + 1)
      while first > 0, isNew(run, first - 1) { first -= 1 }
      while end < array.count, isNew(run, end) { end += 1 }
      let start = first == 0 ? 0 : (baseIndex(run, first - 1) ?? -1) + 1
      let stop = end == array.count ? baseCount : baseIndex(run, end) ?? start
      if start < stop { swaps.append(ElementSwap(new: first..<end, old: start..<stop)) }
      index = end
    }
    return swaps
  }

  private func isNew(_ run: ValueRun, _ index: Int) -> Bool {
    myMarks.changes(at: run.parent.appending(index)).contains { changes[$0].kind == .added }
  }

  private func baseIndex(_ run: ValueRun, _ index: Int) -> Int? {
    correspondence.oldPath(ofNew: run.parent.appending(index))?.last
  }

  /// The edits that revert a range, from its last value on: what stands before keeps its place.
  fileprivate func editsReverting(_ run: ValueRun, _ swaps: [ElementSwap]) -> [JSONEdit] {
    run.range.reversed().flatMap { index in
      guard let swap = swaps.first(where: { $0.new.contains(index) }) else {
        return editsReverting(run.parent.appending(index))
      }
      return index == swap.new.lowerBound ? edits(of: swap, at: run.parent) : []
    }
  }

  private func edits(of swap: ElementSwap, at parent: ChildPath) -> [JSONEdit] {
    let basePath = correspondence.oldPath(ofNew: parent)
    guard let array = basePath.flatMap({ base.document.node(at: $0) }) else { return [] }
    let first = swap.new.lowerBound
    let gone = swap.new.map { _ in JSONEdit.remove(parent.appending(first)) }
    let back = swap.old.enumerated().map { offset, index in
      JSONEdit.insert(
        into: parent, at: first + offset, name: nil, JSONFragment(array.child(at: index)))
    }
    return gone + back
  }

  /// The edits that make a value what it is in base; none where nothing of mine is in it.
  fileprivate func editsReverting(_ path: ChildPath) -> [JSONEdit] {
    let own = myMarks.changes(at: path).map { changes[$0] }
    if own.contains(where: { $0.kind == .added }) { return [.remove(path)] }
    let isChanged =
      !own.isEmpty || myMarks.count(inside: path) > 0 || ghosts.count(inside: path) > 0
    guard isChanged, !myMarks.isAdded(path), let basePath = correspondence.oldPath(ofNew: path)
    else { return [] }
    return editsPuttingBack(basePath, at: path)
  }

  /// The edits that put a value of base, with its name, in place of one.
  func editsPuttingBack(_ basePath: ChildPath, at path: ChildPath) -> [JSONEdit] {
    guard let old = base.document.node(at: basePath) else { return [] }
    var edits: [JSONEdit] = []
    if let name = base.document.name(at: basePath), name != mine.name(at: path) {
      edits.append(.rename(path, to: name))
    }
    edits.append(.replace(path, JSONFragment(old)))
    return edits
  }
}

/// New elements of an array that stand where others were removed.
private struct ElementSwap {
  /// Their indices.
  let new: Range<Int>
  /// The indices of the removed ones in base.
  let old: Range<Int>

  /// Whether all new ones are in a range.
  func isWhole(in run: ValueRun) -> Bool { new.clamped(to: run.range) == new }
}

extension JSONEdit {
  /// How many children more the edited container has.
  fileprivate var growth: Int {
    switch self {
    case .insert: 1
    case .remove: -1
    case .replace, .rename, .move: 0
    }
  }
}
