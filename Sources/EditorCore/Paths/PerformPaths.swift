import JSONSyntax
import TerminalModel

/// Opens the list from which a value is chosen by parts of its path.
func openPathFinder(_ state: inout State) -> [Effect] {
  state.popup = .paths(PathFinder())
  return []
}

/// A key of the list: one of its commands, a command of lines, or a character that types itself.
func reducePathKey(_ state: inout State, _ key: KeyPress) -> [Effect] {
  state.message = nil
  if case .command(let binding) = state.session.keymap.match([key], in: .paths) {
    return perform(&state, binding.command, count: nil)
  }
  if case .command(let binding) = state.session.keymap.match([key], in: .line),
    case .line(let command) = binding.command
  {
    return editPathLine(&state) { _ = $0.perform(command) }
  }
  guard let character = key.typedCharacter else {
    return refuse(&state, "\(key) does nothing in this list; Enter goes to what is selected.")
  }
  return editPathLine(&state) { $0.insert(String(character)) }
}

/// A text that was pasted into the list.
func pasteIntoPathFinder(_ state: inout State, _ text: String) -> [Effect] {
  let line = String(text.prefix { !$0.isNewline }.prefix(200))
  return editPathLine(&state) { $0.insert(line) }
}

/// Carries out a command of the list.
func performPaths(
  _ state: inout State, _ command: PopupCommand, _ finder: PathFinder
) -> [Effect] {
  let page = state.layout.pathListHeight
  switch command {
  case .accept: return goToSelectedPath(&state, finder)
  case .down: selectPath(&state, finder, finder.selected + 1)
  case .up: selectPath(&state, finder, finder.selected - 1)
  case .pageDown: selectPath(&state, finder, finder.selected + page)
  case .pageUp: selectPath(&state, finder, finder.selected - page)
  default: state.popup = nil
  }
  return []
}

/// Takes values that were found into account.
func takePaths(
  _ state: inout State, _ id: RequestID, _ hits: [PathHit], isLast: Bool
) -> [Effect] {
  guard case .paths(var finder)? = state.popup, finder.request == id else { return [] }
  finder.hits = hits
  finder.selected = min(finder.selected, max(0, hits.count - 1))
  if isLast {
    finder.request = nil
    state.search.pathRequest = nil
  }
  state.popup = .paths(finder)
  return []
}

/// Looks for what is typed now, in my version as it is now; a list that was closed gives up.
///
/// To be called after everything that may have changed either; costs nothing when nothing did.
func followPaths(_ state: inout State) -> [Effect] {
  guard case .paths(var finder)? = state.popup, let mine = state.document?.mine else {
    let given = state.search.pathRequest
    state.search.pathRequest = nil
    return given.map { [.cancel($0)] } ?? []
  }
  let text = finder.line.text
  if finder.text == text, finder.document?.isIdentical(to: mine) == true { return [] }
  let cancelled: [Effect] = finder.request.map { [.cancel($0)] } ?? []
  (finder.text, finder.document, finder.request) = (text, mine, nil)
  defer { state.popup = .paths(finder) }
  guard mine.byteCount > searchedAtOnceBytes, !text.isEmpty else {
    finder.hits = findPaths(in: mine, text, isCancelled: { false }, report: { _ in })
    return cancelled
  }
  let id = state.network.makeRequestID()
  finder.request = id
  state.search.pathRequest = id
  return cancelled + [.search(id, mine, .paths(text))]
}

private func goToSelectedPath(_ state: inout State, _ finder: PathFinder) -> [Effect] {
  guard finder.hits.indices.contains(finder.selected) else {
    return refuse(
      &state,
      finder.line.characters.isEmpty
        ? "Type parts of a path, then Enter; Esc goes back."
        : "No path has these letters in their order; Esc goes back.")
  }
  state.popup = nil
  rememberPlace(&state)
  let effects = showTree(&state)
  revealAndMove(&state, to: .value(finder.hits[finder.selected].path))
  return effects
}

private func editPathLine(
  _ state: inout State, _ change: (inout LineEditor) -> Void
) -> [Effect] {
  guard case .paths(var finder)? = state.popup else { return [] }
  let before = finder.line.text
  change(&finder.line)
  if finder.line.text != before { (finder.selected, finder.top) = (0, 0) }
  state.popup = .paths(finder)
  return []
}

/// Selects a value and scrolls it into view; steps go round the ends.
private func selectPath(_ state: inout State, _ finder: PathFinder, _ place: Int) {
  guard !finder.hits.isEmpty else { return }
  var finder = finder
  let last = finder.hits.count - 1
  let isStep = abs(place - finder.selected) == 1
  let wrapped = place < 0 ? last : place > last ? 0 : place
  finder.selected = isStep ? wrapped : min(max(place, 0), last)
  finder.top = min(finder.top, finder.selected)
  finder.top = max(finder.top, finder.selected - state.layout.pathListHeight + 1)
  state.popup = .paths(finder)
}

extension Layout {
  /// How many values the list of paths shows.
  public var pathListHeight: Int { min(max(size.rows - 6, 1), 14) }
}
