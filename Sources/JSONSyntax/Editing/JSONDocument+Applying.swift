extension JSONDocument {
  /// The document after one change; this one stays as it is.
  ///
  /// **Throws** `JSONEditError` when the change does not fit the document.
  /// **Complexity** O(depth + log n), n being the children of the container. A fragment of many
  /// lines that goes to another depth, or that was edited itself, is copied.
  public func applying(_ edit: JSONEdit) throws(JSONEditError) -> JSONDocument {
    switch edit {
    case .replace(let path, let fragment):
      try replacing(path, with: fragment.node)
    case .insert(let path, let index, let name, let fragment):
      try inserting(fragment.node.renewed(), into: path, at: index, name: name?.quoted())
    case .remove(let path):
      try removing(path)
    case .rename(let path, let name):
      try renaming(path, to: name)
    case .move(let path, let container, let index, let name):
      try moving(path, into: container, at: index, name: name)
    }
  }

  private func replacing(
    _ path: ChildPath, with value: JSONNode
  ) throws(JSONEditError) -> JSONDocument {
    let spine = try Spine(root: root, to: path)
    try checkDepth(of: value, below: path.count)
    let fitting = value.renewed().indented(like: spine.lineIndent(at: spine.depth))
    return try checked(spine.rebuilt(with: fitting))
  }

  /// The document with one value more, which keeps its identity.
  func inserting(
    _ value: JSONNode, into path: ChildPath, at index: Int, name: [UInt8]?
  ) throws(JSONEditError) -> JSONDocument {
    let spine = try Spine(root: root, to: path)
    let container = spine.last
    guard container.kind.isContainer else { throw JSONEditError(.notAContainer) }
    guard index >= 0, index <= container.count else { throw JSONEditError(.indexOutOfRange) }
    guard container.kind == .object || name == nil else { throw JSONEditError(.nameUnexpected) }
    guard container.kind == .array || name != nil else { throw JSONEditError(.nameMissing) }
    try checkDepth(of: value, below: path.count + 1)
    return try checked(spine.rebuilt(with: spine.inserting(value, at: index, name: name)))
  }

  private func removing(_ path: ChildPath) throws(JSONEditError) -> JSONDocument {
    let (spine, index) = try parent(of: path)
    return replacingRoot(with: spine.rebuilt(with: spine.last.removingChild(at: index)))
  }

  private func renaming(
    _ path: ChildPath, to name: JSONString
  ) throws(JSONEditError) -> JSONDocument {
    guard !path.isEmpty else { throw JSONEditError(.nameUnexpected) }
    let (spine, index) = try parent(of: path)
    guard spine.last.kind == .object else { throw JSONEditError(.nameUnexpected) }
    return try checked(
      spine.rebuilt(with: spine.last.renamingChild(at: index, to: name.quoted())))
  }

  private func moving(
    _ path: ChildPath, into container: ChildPath, at index: Int, name: JSONString?
  ) throws(JSONEditError) -> JSONDocument {
    let (spine, child) = try parent(of: path)
    let item = spine.last.item(at: child)
    let rest = try removing(path)
    guard let target = rest.node(at: container) else { throw JSONEditError(.noSuchNode) }
    let kept = target.kind == .object && item.slot.hasName ? Array(item.slot.name) : nil
    return try rest.inserting(
      item.value, into: container, at: index, name: name?.quoted() ?? kept)
  }

  /// The container around a value, and which of its children the value is.
  private func parent(of path: ChildPath) throws(JSONEditError) -> (Spine, Int) {
    guard let index = path.indices.last else { throw JSONEditError(.rootCannotBeRemoved) }
    let spine = try Spine(root: root, to: path.indices.dropLast())
    guard index >= 0, index < spine.last.count else { throw JSONEditError(.noSuchNode) }
    return (spine, index)
  }

  private func checkDepth(of value: JSONNode, below levels: Int) throws(JSONEditError) {
    let limit = limits.maximumDepth
    if levels + value.depthBound <= limit { return }
    guard levels + value.depth <= limit else { throw JSONEditError(.tooDeep(limit: limit)) }
  }

  private func checked(_ root: JSONNode) throws(JSONEditError) -> JSONDocument {
    let document = replacingRoot(with: root)
    guard document.byteCount <= limits.maximumBytes else {
      throw JSONEditError(.tooLong(limit: limits.maximumBytes))
    }
    return document
  }
}

extension Spine {
  /// The innermost value with one child more, written in the layout of its neighbours.
  fileprivate func inserting(_ value: JSONNode, at index: Int, name: [UInt8]?) -> JSONNode {
    let layout = Layout(forChildAt: index, of: self)
    let slot = Slot(
      leading: layout.leading, name: name ?? [], colon: name == nil ? [] : layout.colon)
    let fitting = value.indented(
      like: Indentation.afterLastNewline(in: layout.leading[...]) ?? lineIndent(at: depth))
    return last.insertingChild(
      Item(slot: slot, value: fitting), at: index,
      followerLeading: layout.followerLeading, closing: layout.closing.map { Trivia($0) })
  }
}
