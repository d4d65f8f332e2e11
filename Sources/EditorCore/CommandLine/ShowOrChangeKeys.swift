import TerminalModel

/// Shows the keys, tells what one means, or gives one another meaning for this run:
/// `:map`, `:map gd`, `:map F12 undo`, `:map ^x null`.
func showOrChangeKeys(_ state: inout State, _ argument: String) -> [Effect] {
  let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
  guard let keys = words.first else { return performApplication(&state, .help) }
  let context = state.keyContext
  guard words.count > 1 else { return tellMeaning(&state, keys, in: context) }
  let action = words[1] == "null" ? nil : words[1]
  let place = state.session.keymap.place(of: keys, action, in: context)
  let change = KeyChange(place, keys, action)
  let (keymap, conflicts) = state.session.keymap.applying([change])
  if let conflict = conflicts.first {
    return refuse(&state, conflict.message.prefix(1).uppercased() + conflict.message.dropFirst())
  }
  state.session.keymap = keymap
  if action == nil {
    state.message = Message(.information, "\(keys) means nothing any more, for this run.")
    return []
  }
  return tellMeaning(&state, keys, in: context)
}

private func tellMeaning(
  _ state: inout State, _ keys: String, in context: KeyContext
) -> [Effect] {
  guard let binding = state.session.keymap.binding(ofKeys: keys, in: context) else {
    return refuse(&state, "\(keys) does nothing here; :map alone lists the keys.")
  }
  state.message = Message(
    .information,
    "\(keys): \(binding.help) (\(binding.context.name) \(binding.command.name)).")
  return []
}

extension Keymap {
  /// The line of the table that keys stand in, as a person writes them.
  fileprivate func binding(ofKeys text: String, in context: KeyContext) -> KeyBinding? {
    guard let keys = KeyPress.sequence(parsing: text),
      case .command(let binding) = match(keys, in: context)
    else { return nil }
    return binding
  }

  /// Where a change belongs: to the screen, unless only every screen knows the action or the keys.
  fileprivate func place(
    of keys: String, _ action: String?, in context: KeyContext
  ) -> KeyContext {
    guard let action else { return binding(ofKeys: keys, in: context)?.context ?? context }
    let owners = bindings(in: context).filter { $0.command.name == action }.map(\.context)
    return owners.first ?? context
  }
}
