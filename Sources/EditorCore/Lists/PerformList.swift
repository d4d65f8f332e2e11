/// Carries out a command of a list screen.
func performList(_ state: inout State, _ command: ListCommand, count: Int?) -> [Effect] {
  []
}
