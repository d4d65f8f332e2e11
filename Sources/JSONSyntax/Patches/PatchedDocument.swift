/// A document in the middle of a patch: makes one change after the other.
struct PatchedDocument {
  var document: JSONDocument
  var names = KnownNames()
  /// The bytes that copies may still add.
  private var room = JSONPatch.maximumCopiedBytes

  init(_ document: JSONDocument) {
    self.document = document
  }

  mutating func perform(_ operation: JSONPatch.Operation) throws(JSONPatchError.Reason) {
    switch operation {
    case .add(let value, let pointer): try add(value, at: pointer)
    case .remove(let pointer): try remove(at: pointer)
    case .replace(let pointer, let value): try make(.replace(try path(of: pointer), value))
    case .move(let source, let target): try move(from: source, to: target)
    case .copy(let source, let target): try copy(from: source, to: target)
    case .test(let value, let pointer): try test(value, at: pointer)
    }
  }

  private mutating func make(_ edit: JSONEdit) throws(JSONPatchError.Reason) {
    try change { document throws(JSONEditError) in try document.applying(edit) }
  }

  private mutating func change(
    _ change: (JSONDocument) throws(JSONEditError) -> JSONDocument
  ) throws(JSONPatchError.Reason) {
    do throws(JSONEditError) {
      document = try change(document)
    } catch {
      throw .limit(error)
    }
  }

  private mutating func add(
    _ value: JSONFragment, at pointer: JSONPointer
  ) throws(JSONPatchError.Reason) {
    switch try place(at: pointer) {
    case .existing(let path):
      try make(.replace(path, value))
    case .element(let array, let index):
      try make(.insert(into: array, at: index, name: nil, value))
    case .member(let path, let object, let name):
      try make(.insert(into: path, at: object.count, name: name, value))
      names.append(name, to: object)
    }
  }

  private mutating func remove(at pointer: JSONPointer) throws(JSONPatchError.Reason) {
    let (path, container) = try pathAndContainer(of: pointer)
    try remove(path, from: container, pointer)
  }

  private mutating func remove(
    _ path: ChildPath, from container: JSONNode, _ pointer: JSONPointer
  ) throws(JSONPatchError.Reason) {
    guard let name = pointer.tokens.last else { throw .rootCannotBeRemoved }
    try make(.remove(path))
    if container.kind == .object { names.remove(name, from: container) }
  }

  private mutating func copy(
    from source: JSONPointer, to target: JSONPointer
  ) throws(JSONPatchError.Reason) {
    let value = try node(at: source)
    room -= value.byteCount
    guard room >= 0 else { throw .copiesTooLong(limit: JSONPatch.maximumCopiedBytes) }
    try add(JSONFragment(value), at: target)
  }

  private mutating func test(
    _ value: JSONFragment, at pointer: JSONPointer
  ) throws(JSONPatchError.Reason) {
    guard isSemanticallyEqual(try node(at: pointer), value.node) else { throw .testFailed(pointer) }
  }
}

extension PatchedDocument {
  /// Takes a value out and adds it elsewhere; a name that stays the same keeps its spelling.
  private mutating func move(
    from source: JSONPointer, to target: JSONPointer
  ) throws(JSONPatchError.Reason) {
    let (path, container) = try pathAndContainer(of: source)
    if source == target { return }
    guard !source.isPrefix(of: target) else { throw .intoItself }
    if try rename(path, in: container, from: source, to: target) { return }
    guard let index = path.last else { throw .intoItself }
    let value = container.child(at: index)
    let keepsName = source.tokens.last == target.tokens.last
    let oldName = keepsName ? container.nameLiteral(at: index) : nil
    try remove(path, from: container, source)
    switch try place(at: target) {
    case .existing(let place):
      try make(.replace(place, JSONFragment(value)))
    case .element(let array, let index):
      try change { rest throws(JSONEditError) in
        try rest.inserting(value, into: array, at: index, name: nil)
      }
    case .member(let place, let object, let name):
      try change { rest throws(JSONEditError) in
        try rest.inserting(value, into: place, at: object.count, name: oldName ?? name.quoted())
      }
      names.append(name, to: object)
    }
  }

  /// Gives a member a free name in its object, where it stays in its place; false if that is not
  /// what the move does.
  private mutating func rename(
    _ path: ChildPath, in object: JSONNode, from source: JSONPointer, to target: JSONPointer
  ) throws(JSONPatchError.Reason) -> Bool {
    guard object.kind == .object, source.parent == target.parent, let old = source.tokens.last,
      let new = target.tokens.last, names.member(named: new, of: object) == .missing
    else { return false }
    try make(.rename(path, to: new))
    names.rename(old, to: new, in: object)
    return true
  }
}
