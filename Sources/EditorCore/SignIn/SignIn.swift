/// Asks for what the server wants to know before it answers.
func askForCredentials(_ state: inout State, _ argument: String) -> [Effect] {
  guard argument.isEmpty else {
    return refuse(&state, "Type :login alone; what you type then is not shown and not kept.")
  }
  state.input = .secret(LineEditor())
  return []
}

/// Something was typed, or nothing: then the commands of the configuration are asked again.
func signIn(_ state: inout State, _ secret: String) -> [Effect] {
  state.message = Message(.information, "Signing in…")
  return [.signIn(secret.isEmpty ? nil : secret)]
}

/// The requests from now on carry the credentials, or cannot.
func finishSignIn(_ state: inout State, _ problem: String?) -> [Effect] {
  if let problem { return refuse(&state, problem) }
  if case .credentials? = state.network.problem { state.network.problem = nil }
  return beginRefresh(&state)
}
