import TerminalModel

/// Opens the palette over the visible screen.
func openPalette(_ state: inout State) -> [Effect] {
  state.message = nil
  state.popup = .palette(Palette())
  return []
}

/// A key of the palette: one of its commands, a command of lines, or a character that types itself.
func reducePaletteKey(_ state: inout State, _ key: KeyPress) -> [Effect] {
  state.message = nil
  if case .command(let binding) = state.session.keymap.match([key], in: .palette) {
    return perform(&state, binding.command, count: nil)
  }
  if case .command(let binding) = state.session.keymap.match([key], in: .line),
    case .line(let command) = binding.command
  {
    return editPaletteLine(&state) { _ = $0.perform(command) }
  }
  guard let character = key.typedCharacter else {
    return refuse(&state, "\(key) does nothing in the palette; Enter runs what is selected.")
  }
  return editPaletteLine(&state) { $0.insert(String(character)) }
}

/// A text that was pasted into the palette.
func pasteIntoPalette(_ state: inout State, _ text: String) -> [Effect] {
  let line = String(text.prefix { !$0.isNewline }.prefix(200))
  return editPaletteLine(&state) { $0.insert(line) }
}

/// Carries out a command of the palette.
func performPalette(
  _ state: inout State, _ command: PopupCommand, _ palette: Palette
) -> [Effect] {
  let page = state.layout.paletteHeight
  switch command {
  case .accept: return runSelectedEntry(&state, palette)
  case .down: select(&state, palette.selected + 1)
  case .up: select(&state, palette.selected - 1)
  case .pageDown: select(&state, palette.selected + page)
  case .pageUp: select(&state, palette.selected - page)
  case .dismiss, .lookAtTheirs, .submit, .dropDraft: state.popup = nil
  }
  return []
}

private func runSelectedEntry(_ state: inout State, _ palette: Palette) -> [Effect] {
  let entries = state.paletteEntries
  guard !entries.isEmpty else {
    return refuse(&state, "No action is called \(palette.line.text); Esc leaves the palette.")
  }
  let entry = entries[min(palette.selected, entries.count - 1)]
  state.popup = nil
  if case .elsewhere(_, let context) = entry.action {
    let way = context.wayThere(state.session.keymap).map { "; \($0) goes there" } ?? ""
    return refuse(&state, "This works on the screen \(context.title)\(way): \(entry.title).")
  }
  state.paletteHistory.add(entry.action)
  switch entry.action {
  case .command(let command): return perform(&state, command, count: nil)
  case .unfinished(let text): state.input = .command(LineEditor(text))
  case .elsewhere: break
  }
  return []
}

private func editPaletteLine(
  _ state: inout State, _ change: (inout LineEditor) -> Void
) -> [Effect] {
  guard case .palette(var palette)? = state.popup else { return [] }
  let before = palette.line.text
  change(&palette.line)
  if palette.line.text != before { (palette.selected, palette.top) = (0, 0) }
  state.popup = .palette(palette)
  return []
}

/// Selects an entry, past the ends on the other side, and scrolls it into view.
private func select(_ state: inout State, _ place: Int) {
  guard case .palette(var palette)? = state.popup else { return }
  let count = state.paletteEntries.count
  guard count > 0 else { return }
  let isStep = abs(place - palette.selected) == 1
  let wrapped = place < 0 ? count - 1 : place >= count ? 0 : place
  palette.selected = isStep ? wrapped : min(max(place, 0), count - 1)
  let height = state.layout.paletteHeight
  palette.top = min(palette.top, palette.selected)
  palette.top = max(palette.top, palette.selected - height + 1)
  state.popup = .palette(palette)
}

extension Layout {
  /// How many entries the palette shows.
  public var paletteHeight: Int { min(max(size.rows - 6, 1), 14) }
}

extension KeyContext {
  /// The keys that lead to its screen; `nil` when there are none.
  fileprivate func wayThere(_ keymap: Keymap) -> String? {
    let ways: [(KeyContext, ApplicationCommand)] = [
      (.myChanges, .showMyChanges), (.theirChanges, .showTheirChanges), (.merge, .showMerge),
      (.requestLog, .showRequestLog), (.help, .help), (.tree, .quit),
      (.documents, .showDocuments), (.history, .showHistory), (.comparison, .showHistory),
      (.version, .showHistory), (.node, .showNode), (.presence, .showPresence),
    ]
    guard let way = ways.first(where: { $0.0 == self }) else { return nil }
    return keymap.binding(of: .application(way.1), in: .everywhere)?.keyTexts.first
  }
}
