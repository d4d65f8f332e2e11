import JSONSyntax

/// How far sorting goes.
enum SortDepth {
  /// The object alone.
  case thisObject
  /// Every object in it as well.
  case deep
}

/// Sorts the members of the object under the cursor, else of the one around it, by their names.
///
/// Names are ordered by their UTF-16 code units, as RFC 8785 §3.2.3 does; members with one name
/// keep their order.
func sortNames(_ state: inout State, _ place: EditPlace, _ depth: SortDepth) -> [Effect] {
  let path = place.node.kind.isContainer ? place.path : place.parentPath
  guard let document = state.document?.mine, let node = document.node(at: path) else { return [] }
  if depth == .thisObject, node.kind != .object {
    return refuse(
      &state,
      node.kind == .array
        ? "An array keeps its order; zsd sorts the objects in it." : "There is no object here.")
  }
  guard node.byteCount <= wholeValueByteLimit else {
    return refuse(&state, "This is larger than 1 MiB: zss sorts one smaller object in it.")
  }
  do throws(JSONEditError) {
    let (sorted, count) = try document.sortingNames(at: path, depth)
    guard count > 0, let value = sorted.node(at: path) else {
      return refuse(&state, "Nothing to sort: the names are in order.")
    }
    let cursor = sorted.nearestPath(to: document.pointer(to: place.path))
    let effects = commit(
      &state,
      Transaction(
        label: "sort \(state.labelText(path))", edits: [.replace(path, JSONFragment(value))],
        cursor: cursor),
      message: Message(
        .information, count == 1 ? "Sorted. u undoes." : "Sorted \(count) objects. u undoes."))
    keepFolds(&state)
    return effects
  } catch {
    return refuse(&state, "That cannot be done: \(error.message).")
  }
}

/// Opens and closes again what a new value at the same names took the identity from.
func keepFolds(_ state: inout State) {
  guard let document = state.document?.mine else { return }
  state.tree.folds = state.tree.folds.carried(to: document)
  moveCursor(&state, to: state.tree.cursor)
}

extension JSONDocument {
  /// The document with sorted objects at a path, and how many were not in order.
  func sortingNames(
    at path: ChildPath, _ depth: SortDepth
  ) throws(JSONEditError) -> (JSONDocument, count: Int) {
    var result = self
    var count = 0
    // Inner objects first: the paths of those that follow hold.
    for object in objectPaths(at: path, depth).reversed() {
      guard let sorted = result.node(at: object)?.sortedByName else { continue }
      result = try result.applying(.replace(object, JSONFragment(sorted)))
      count += 1
    }
    return (result, count)
  }

  /// Objects in document order.
  private func objectPaths(at path: ChildPath, _ depth: SortDepth) -> [ChildPath] {
    guard depth == .deep, let node = node(at: path) else { return [path] }
    var paths: [ChildPath] = []
    var pending = [(path, node)]
    while let (path, node) = pending.popLast() {
      if node.kind == .object { paths.append(path) }
      for (index, child) in node.children.enumerated().reversed() where child.kind.isContainer {
        pending.append((path.appending(index), child))
      }
    }
    return paths
  }
}

extension JSONNode {
  /// The same object in the order of its names; `nil` when it is in order.
  fileprivate var sortedByName: JSONNode? {
    let names = members.map { $0.name ?? "" }
    // A stable order: of equal names the earlier one comes first.
    let order = names.indices.sorted { names[$0] == names[$1] ? $0 < $1 : names[$0] < names[$1] }
    guard !order.elementsEqual(names.indices) else { return nil }
    return composed(of: order.map { childHandle(at: $0) })
  }
}
