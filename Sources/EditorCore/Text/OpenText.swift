import JSONMerge
import JSONSyntax

/// Bytes up to which a value becomes text at once; larger ones become it meanwhile.
private let promptOpeningLimit = 1 << 18

/// Opens a value of mine as text: of a string with line breaks its content, else its JSON.
func openText(_ state: inout State, at path: ChildPath, goesOutside: Bool = false) -> [Effect] {
  if state.unreadable != nil { return openForRepair(&state, goesOutside: goesOutside) }
  guard let node = state.document?.mine.node(at: path) else { return [] }
  let target: TextTarget = node.hasLineBreaks ? .content(path) : .value(path)
  guard node.byteCount <= TextEditor.limit else {
    return refuse(&state, "This value is larger than 64 MiB: open a part of it as text.")
  }
  guard node.byteCount <= promptOpeningLimit else {
    return openMeanwhile(&state, target, node, goesOutside: goesOutside)
  }
  return openText(&state, target, literal: node.literal, goesOutside: goesOutside)
}

/// Opens the text editor on the text of a value.
func openText(
  _ state: inout State, _ target: TextTarget, literal: [UInt8], goesOutside: Bool = false
) -> [Effect] {
  guard literal.count <= TextEditor.limit else {
    return refuse(&state, "This value is larger than 64 MiB and cannot be edited as text.")
  }
  return openText(&state, TextEditor(target: target, literal: literal), goesOutside: goesOutside)
}

private func openMeanwhile(
  _ state: inout State, _ target: TextTarget, _ node: JSONNode, goesOutside: Bool
) -> [Effect] {
  let id = state.network.makeRequestID()
  let old = state.textWork.opening.map { [Effect.cancel($0.id)] } ?? []
  state.textWork.opening = TextWork.Opening(id: id, node: node, goesOutside: goesOutside)
  state.message = Message(.information, "Opening as text…")
  return old + [.openText(id, target, JSONFragment(node))]
}

/// A large value is ready to be edited as text.
func finishOpening(_ state: inout State, _ id: RequestID, _ editor: TextEditor) -> [Effect] {
  guard let opening = state.textWork.opening, opening.id == id else { return [] }
  state.textWork.opening = nil
  guard state.screen == .tree, state.input == nil, state.popup == nil,
    let path = editor.target.path,
    state.document?.mine.node(at: path)?.isIdentical(to: opening.node) == true
  else {
    return refuse(&state, "The text was not opened, since you went on meanwhile; e opens it.")
  }
  state.message = nil
  return openText(&state, editor, goesOutside: opening.goesOutside)
}

/// Shows a text, or gives it to the person's own editor at once.
func openText(
  _ state: inout State, _ editor: TextEditor, goesOutside: Bool
) -> [Effect] {
  state.text = editor
  state.textWork.check = nil
  state.textWork.search = state.textWork.search.forAnotherText
  if state.screen != .text { state.screens.append(.text) }
  if editor.isLaidOut {
    state.message = Message(
      .information, "Laid out to be read; the document keeps it in one line.")
  }
  state.textWork.isOpeningUnwritten = state.unreadable != nil
  let effects =
    state.textWork.isOpeningUnwritten
    ? [] : journalEffect(&state, for: .text(.opened(editor.target)))
  return effects + checkText(&state) + (goesOutside ? editOutside(&state) : [])
}

/// Switches between the content of a string and its JSON, with what was typed so far.
func switchText(_ state: inout State) -> [Effect] {
  guard let editor = state.text, let path = editor.target.path,
    let node = state.document?.mine.node(at: path)
  else { return refuse(&state, "Only a string of the document has a content to be shown.") }
  guard let typed = editor.typedString else {
    return refuse(&state, "Only a string can be shown without quotes.")
  }
  let target: TextTarget = editor.target.isJSON ? .content(path) : .value(path)
  let bytes = editor.target.isJSON ? typed.wtf8 : typed.quoted()
  let text = TextFrame.split(bytes, dropsMargin: false).lines.joined(separator: "\n")
  var switched = TextEditor(target: target, literal: node.literal)
  let whole = TextReplacement(range: .start..<switched.end, text: text)
  let isChanged = switched.text(in: whole.range) != text
  if isChanged { switched.replace(whole) }
  switched.move(to: .start)
  state.text = switched
  state.textWork.check = nil
  let opened = journalEffect(&state, for: .text(.opened(target)))
  let replaced = isChanged ? journalEffect(&state, for: .text(.replaced(whole))) : []
  return opened + replaced + checkText(&state)
}

/// Leaves the text editor; asks only when the text was changed.
func leaveText(_ state: inout State) -> [Effect] {
  guard let editor = state.text else { return [] }
  guard editor.isChanged else { return closeText(&state) }
  state.popup = .confirmation(
    Confirmation(
      subject: .leaveText,
      lines: [
        "The text was changed and not applied.",
        "Esc goes back to it. Type drop and Enter to leave it for good.",
      ], word: "drop"))
  return []
}

/// Closes the text editor whatever it holds.
func closeText(_ state: inout State) -> [Effect] {
  let requests = [
    state.textWork.check?.id, state.textWork.busy, state.textWork.search.request,
  ].compactMap(\.self)
  state.text = nil
  state.textWork.check = nil
  (state.textWork.reading, state.textWork.change) = (nil, nil)
  state.textWork.search = state.textWork.search.forAnotherText
  state.screens.removeAll { $0 == .text }
  if state.screens.isEmpty { state.screens = [.tree] }
  defer { state.textWork.isOpeningUnwritten = false }
  return requests.map(Effect.cancel)
    + (state.textWork.isOpeningUnwritten ? [] : journalEffect(&state, for: .text(.closed)))
}

extension JSONPointer {
  /// How it is shown: the root has a name of its own.
  var shown: String { tokens.isEmpty ? "the document" : description }
}

extension JSONNode {
  /// Whether it is a string of several lines that can be edited as what it says.
  fileprivate var hasLineBreaks: Bool {
    guard kind == .string, let string, string.wtf8.contains(UInt8(ascii: "\n")) else {
      return false
    }
    return string.isScalarText
  }
}

extension TextEditor {
  /// Whether there is a string whose content and JSON can be switched between.
  var canSwitch: Bool {
    target.path != nil && (!target.isJSON || lines[0].first == "\"")
  }

  /// The string that was typed; `nil` when the text is JSON and no string, or cannot be shown.
  fileprivate var typedString: JSONString? {
    guard target.isJSON else { return JSONString(wtf8: bytes) }
    // Text that is no JSON has no content, unless all that is wrong are lines parted between quotes.
    let value =
      (try? JSONFragment(parsing: bytes)) ?? (try? JSONFragment(parsing: bytesInOneLine))
    guard let string = value?.node.string else { return nil }
    return string.isScalarText ? string : nil
  }

  /// The text with its line breaks and tabs written as escapes.
  private var bytesInOneLine: [UInt8] {
    bytes.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "\n"): Array("\\n".utf8)
      case UInt8(ascii: "\t"): Array("\\t".utf8)
      default: [byte]
      }
    }
  }
}
