import JSONMerge
import JSONSyntax

/// Makes values what they are in base, with everything in them; what was added goes.
///
/// What was deleted among them stays deleted: each such row is brought back by itself.
func revert(_ state: inout State, _ run: ValueRun) -> [Effect] {
  if let refusal = refuseHidden(&state, run) { return refusal }
  guard let document = state.document, run.count <= longestRun else {
    return refuse(&state, "These are too many values to revert at once.")
  }
  guard !document.replacesElements(in: run) else {
    return refuse(
      &state, "Some of these elements stand for removed ones: gx on the array, or one by one.")
  }
  // From the last one on: what stands before keeps its place.
  let edits = run.range.reversed().flatMap {
    document.editsReverting(run.parent.appending($0))
  }
  guard !edits.isEmpty else { return refuse(&state, "Nothing was changed here.") }
  let removed = edits.count { if case .remove = $0 { true } else { false } }
  let left = (document.mine.node(at: run.parent)?.count ?? 0) - removed
  let cursor =
    left == 0 ? run.parent : run.parent.appending(min(run.range.lowerBound, left - 1))
  return commit(
    &state,
    Transaction(label: "revert \(state.label(run))", edits: edits, cursor: cursor),
    message: Message(.information, "As in base again. u undoes."))
}

extension OpenDocument {
  /// Whether new elements are in the range of an array that lacks elements of base: which of them
  /// stands for which is not known, so taking the new ones away would not be base.
  fileprivate func replacesElements(in run: ValueRun) -> Bool {
    mine.node(at: run.parent)?.kind == .array && ghosts.count(inside: run.parent) > 0
      && run.range.contains { index in
        myMarks.changes(at: run.parent.appending(index)).contains { changes[$0].kind == .added }
      }
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
