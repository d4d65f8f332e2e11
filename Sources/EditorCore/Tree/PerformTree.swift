/// Carries out a command of the tree.
func performTree(_ state: inout State, _ command: TreeCommand, count: Int?) -> [Effect] {
  []
}
