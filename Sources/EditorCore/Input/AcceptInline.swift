import JSONSyntax

/// Begins editing a value or a name in its row.
func beginInline(_ state: inout State, _ edit: InlineEdit) -> [Effect] {
  var edit = edit
  switch edit.target {
  case .newChild: state.message = Message(.information, state.valueHint, about: .line)
  case .newName:
    state.message = Message(
      .information, "The name first; Enter goes on to its value.", about: .line)
  case .value, .name, .resolution: break
  }
  return keepInline(&state, &edit)
}

extension State {
  /// With what a value begins, as long as the window has room for it.
  fileprivate var valueHint: String {
    layout.sizeClass == .small
      ? "\" for text, or a number, t f n { [."
      : "Begin with \" for text, or type a number, true, false, null, { or [."
  }
}

/// Switches a value's line between a string's content and raw JSON.
func switchRaw(_ state: inout State) -> [Effect] {
  guard case .inline(var edit)? = state.input else {
    return refuse(&state, "Only a value can be typed as raw JSON.")
  }
  if let sentence = edit.switchRaw() { return refuse(&state, sentence) }
  return keepInline(&state, &edit)
}

/// Takes an inline line as it stands into the document; refused with a reason when it cannot.
func acceptInline(_ state: inout State, _ edit: InlineEdit) -> [Effect] {
  guard let document = state.document?.mine else { return [] }
  switch edit.target {
  case .value(let path): return acceptValue(&state, edit, at: path)
  case .name(let path): return acceptName(&state, edit, at: path, in: document)
  case .newName(let parent, let index):
    let name = edit.line.text
    if let problem = newNameProblem(name, in: parent, of: document) {
      return refuseInline(&state, edit, problem)
    }
    return beginInline(
      &state,
      .newValue(in: parent, at: index, name: JSONString(name)))
  case .newChild(let parent, let index, let name):
    return acceptChild(&state, edit, in: parent, at: index, name: name)
  case .resolution: return acceptResolution(&state, edit)
  }
}

extension InlineEdit {
  /// An empty line for a new value of any type.
  static func newValue(in parent: ChildPath, at index: Int, name: JSONString?) -> InlineEdit {
    InlineEdit(
      target: .newChild(parent: parent, at: index, name: name), line: LineEditor(),
      isStringContent: false, original: nil)
  }
}

private func acceptValue(
  _ state: inout State, _ edit: InlineEdit, at path: ChildPath
) -> [Effect] {
  if edit.line.text == edit.original, edit.problem == nil, !edit.wasSwitched(in: state) {
    return closeInline(&state)
  }
  do throws(InlineProblem) {
    let value = try edit.value()
    if value.node.literal == state.document?.mine.node(at: path)?.literal {
      return closeInline(&state)
    }
    state.input = nil
    return commit(
      &state,
      Transaction(
        label: "edit \(state.labelText(path))", edits: [.replace(path, value)], cursor: path))
  } catch {
    return refuseInline(&state, edit, error.sentence)
  }
}

private func acceptName(
  _ state: inout State, _ edit: InlineEdit, at path: ChildPath, in document: JSONDocument
) -> [Effect] {
  if edit.line.text == edit.original { return closeInline(&state) }
  if let problem = nameProblem(edit.line.text, at: path, in: document) {
    return refuseInline(&state, edit, problem)
  }
  state.input = nil
  return commit(
    &state,
    Transaction(
      label: "rename \(state.labelText(path))",
      edits: [.rename(path, to: JSONString(edit.line.text))], cursor: path))
}

private func acceptChild(
  _ state: inout State, _ edit: InlineEdit, in parent: ChildPath, at index: Int,
  name: JSONString?
) -> [Effect] {
  do throws(InlineProblem) {
    let value = try edit.value()
    let path = parent.appending(index)
    state.input = nil
    let inserted = JSONEdit.insert(into: parent, at: index, name: name, value)
    return commit(
      &state,
      Transaction(
        label: "add to \(state.labelText(parent))", edits: [inserted], cursor: path))
  } catch {
    return refuseInline(&state, edit, error.sentence)
  }
}

private func acceptResolution(_ state: inout State, _ edit: InlineEdit) -> [Effect] {
  guard let id = state.merge?.cursor else { return closeInline(&state) }
  do throws(InlineProblem) {
    let value = try edit.value()
    let effects = closeInline(&state)
    return effects + resolveByHand(&state, id, value)
  } catch {
    return refuseInline(&state, edit, error.sentence)
  }
}

extension InlineEdit {
  /// Whether raw JSON stands where the value was shown as content, or the reverse.
  fileprivate func wasSwitched(in state: State) -> Bool {
    guard case .value(let path) = target, let node = state.document?.mine.node(at: path) else {
      return true
    }
    return isStringContent != (node.string?.isScalarText ?? false)
  }
}

/// Nothing was changed: the line closes.
private func closeInline(_ state: inout State) -> [Effect] {
  state.input = nil
  showCursor(&state)
  return journalEffect(&state, for: .input(nil))
}

private func refuseInline(
  _ state: inout State, _ edit: InlineEdit, _ problem: String
) -> [Effect] {
  var edit = edit
  edit.problem = problem
  state.input = .inline(edit)
  return refuse(&state, "Not accepted: \(problem). Esc gives up.")
}

extension State {
  /// The pointer to a value of `mine`, for labels and messages; "/" for the root.
  func pointerText(_ path: ChildPath) -> String {
    guard let mine = document?.mine, mine.node(at: path) != nil else { return "/" }
    let text = mine.pointer(to: path).description
    return text.isEmpty ? "/" : text
  }

  /// A value of `mine` in the label of a step: its pointer, or "the root".
  func labelText(_ path: ChildPath) -> String {
    path.isEmpty ? "the root" : pointerText(path)
  }
}
