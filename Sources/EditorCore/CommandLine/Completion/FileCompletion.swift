/// The files were listed whose paths go on from what was typed behind a command.
func finishListing(_ state: inout State, filesFrom begun: String, _ paths: [String]) -> [Effect] {
  guard case .command(let line)? = state.input, let space = line.text.firstIndex(of: " "),
    line.text[space...].drop(while: { $0 == " " }) == begun[...]
  else { return [] }
  guard !paths.isEmpty else { return refuse(&state, "No file begins with \(begun).") }
  complete(&state, command: String(line.text[..<space]), begun: begun, with: paths)
  return []
}
