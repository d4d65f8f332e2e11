import JSONSyntax

/// Bytes up to which a scalar is edited in its row.
let inlineByteLimit = 32_768

/// Begins editing the scalar at a place.
func beginEditing(_ state: inout State, _ place: EditPlace, isCleared: Bool) -> [Effect] {
  if place.node.kind.isContainer {
    return refuse(
      &state, "A container is edited by its children, or as JSON text with e; a adds a child.")
  }
  guard place.node.byteCount <= inlineByteLimit else {
    return refuse(&state, "This value is too long for a line; e edits it as text.")
  }
  let raw = String(decoding: place.node.literal, as: UTF8.self)
  let content = place.node.string.flatMap { $0.isScalarText ? $0.description : nil }
  let original = content ?? raw
  return beginInline(
    &state,
    InlineEdit(
      target: .value(place.path), line: LineEditor(isCleared ? "" : original),
      isStringContent: content != nil, requiredKind: place.node.requiredKind(content),
      original: original))
}

/// Begins editing the name of the member at a place.
func beginRenaming(_ state: inout State, _ place: EditPlace) -> [Effect] {
  guard let parent = place.parent else { return refuse(&state, "The root has no name.") }
  guard parent.kind == .object, let name = place.name else {
    return refuse(&state, "Items of an array have no names; Alt-j and Alt-k move them.")
  }
  guard name.isScalarText, name.wtf8.count <= inlineByteLimit else {
    return refuse(&state, "This name cannot be shown in a line; e edits its object as text.")
  }
  let text = name.description
  return beginInline(
    &state,
    InlineEdit(
      target: .name(place.path), line: LineEditor(text), isStringContent: true, original: text))
}

/// Begins a new value beside a place; for the root, in it.
func addSibling(_ state: inout State, _ place: EditPlace, isAfter: Bool) -> [Effect] {
  guard let parent = place.parent else {
    return addChild(&state, place, at: isAfter ? place.node.count : 0)
  }
  return begin(
    &state, in: parent, path: place.parentPath, at: isAfter ? place.index + 1 : place.index)
}

/// Begins a new value at the end of the container at a place.
func addChild(_ state: inout State, _ place: EditPlace) -> [Effect] {
  addChild(&state, place, at: place.node.count)
}

private func addChild(_ state: inout State, _ place: EditPlace, at index: Int) -> [Effect] {
  guard place.node.kind.isContainer else {
    return refuse(
      &state,
      place.path.isEmpty
        ? "The root is a single value; T makes an object or an array of it."
        : "Only objects and arrays have children; o adds after this value.")
  }
  revealChildren(&state, of: place)
  return begin(&state, in: place.node, path: place.path, at: index)
}

/// Opens the container at a place.
func revealChildren(_ state: inout State, of place: EditPlace) {
  guard let document = state.document else { return }
  let walk = TreeWalk(document, folds: state.tree.folds, at: .value(place.path))
  if !walk.level.isOpen { setFold(&state, place.node, isOpen: true, at: place.path) }
}

private func begin(
  _ state: inout State, in parent: JSONNode, path: ChildPath, at index: Int
) -> [Effect] {
  showPlace(&state, ofNewChildIn: path, at: index)
  guard parent.kind == .object else {
    var edit = InlineEdit.newValue(in: path, at: index, name: nil)
    edit.isAmongStrings = parent.hasStrings(around: index)
    return beginInline(&state, edit)
  }
  return beginInline(
    &state,
    InlineEdit(
      target: .newName(parent: path, at: index), line: LineEditor(), isStringContent: true,
      original: nil))
}

extension JSONNode {
  /// Whether what stands before and behind a place between children are strings; one is enough at
  /// either end.
  fileprivate func hasStrings(around index: Int) -> Bool {
    let neighbours = [index - 1, index].filter { (0..<count).contains($0) }
    return !neighbours.isEmpty && neighbours.allSatisfy { child(at: $0).kind == .string }
  }

  /// The type that an edit in the row keeps; any may follow on `null`.
  fileprivate func requiredKind(_ content: String?) -> JSONKind? {
    switch kind {
    case .number, .boolean: kind
    case .string: content == nil ? nil : .string
    case .null, .object, .array: nil
    }
  }
}
