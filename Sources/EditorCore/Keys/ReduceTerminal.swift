import TerminalModel

/// Keys, pastes, resizes and signals.
func reduceTerminal(_ state: inout State, _ event: TerminalEvent) -> [Effect] {
  []
}
