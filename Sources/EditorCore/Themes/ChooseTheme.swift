/// Carries out `:theme`: takes the theme of a name, or shows those that there are.
func chooseTheme(_ state: inout State, _ argument: String) -> [Effect] {
  argument.isEmpty ? openThemes(&state) : take(&state, ThemeChoice(argument))
}

/// Shows the themes; the one under the cursor is seen at once.
func openThemes(_ state: inout State) -> [Effect] {
  let selected = state.look.choices.firstIndex(of: state.look.chosen) ?? 0
  state.popup = .themes(selected: selected)
  return []
}

/// Carries out a command of the list of themes.
func performThemes(_ state: inout State, _ command: PopupCommand, selected: Int) -> [Effect] {
  let choices = state.look.choices
  switch command {
  case .accept:
    guard choices.indices.contains(selected) else { break }
    return take(&state, choices[selected])
  case .dismiss:
    state.popup = nil
    state.message = Message(.information, "The theme stays \(state.look.chosen.text).")
  case .down: state.popup = .themes(selected: min(selected + 1, choices.count - 1))
  case .up: state.popup = .themes(selected: max(selected - 1, 0))
  case .lookAtTheirs, .submit, .dropDraft, .pageDown, .pageUp: break
  }
  return []
}

/// The files of the themes were read, at the start or since one of them changed.
func adoptThemes(_ state: inout State, _ themes: [ThemeListing]) -> [Effect] {
  let previous = state.look
  state.look.themes = themes
  if case .themes(let selected)? = state.popup {
    let looked = previous.choices.indices.contains(selected) ? previous.choices[selected] : nil
    let place = looked.flatMap { state.look.choices.firstIndex(of: $0) }
    state.popup = .themes(selected: place ?? 0)
  }
  let shown = state.look.name(of: state.look.chosen)
  guard let theme = state.look.theme(named: shown) else {
    return refuse(
      &state, "The theme \(shown) is gone; its last colours stay until another is chosen.")
  }
  if let problem = theme.problem {
    return refuse(&state, "\(problem) The last colours that were right stay.")
  }
  if previous.theme(named: shown)?.problem != nil {
    state.message = Message(.success, "The theme \(shown) can be read again.")
  }
  return []
}

private func take(_ state: inout State, _ choice: ThemeChoice) -> [Effect] {
  let name = state.look.name(of: choice)
  guard let theme = state.look.theme(named: name) else {
    return refuse(&state, "There is no theme \(name); there are \(names(state)).")
  }
  if let problem = theme.problem { return refuse(&state, problem) }
  state.look.chosen = choice
  if case .themes? = state.popup { state.popup = nil }
  state.message = Message(
    .success,
    choice == .automatic
      ? "The theme is the one that fits the terminal: \(name)."
      : "The theme is \(name) for this run; --theme \(name) starts with it.")
  return []
}

/// The names that can be chosen, for a sentence.
private func names(_ state: State) -> String {
  state.look.choices.map(\.text).joined(separator: ", ")
}
