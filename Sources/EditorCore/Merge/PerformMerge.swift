/// Carries out a command of the merge.
func performMerge(_ state: inout State, _ command: MergeCommand, count: Int?) -> [Effect] {
  []
}
