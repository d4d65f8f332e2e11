/// Carries out a command that every screen knows.
func performApplication(_ state: inout State, _ command: ApplicationCommand) -> [Effect] {
  []
}
