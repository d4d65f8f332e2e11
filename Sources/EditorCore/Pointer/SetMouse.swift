/// Takes the mouse, or leaves it to the terminal.
func setMouse(_ state: inout State, isOn: Bool) -> [Effect] {
  state.session.usesMouse = isOn
  state.message = Message(
    .information,
    isOn
      ? "Clicks and the wheel are taken; hold Shift to select text in the terminal."
      : "Clicks and the wheel are the terminal's own.")
  return [.useMouse(isOn)]
}
