/// Loads, polls, saves, merges and drafts: everything that comes back from outside but keys.
func reduceLifecycle(_ state: inout State, _ action: Action) -> [Effect] {
  []
}
