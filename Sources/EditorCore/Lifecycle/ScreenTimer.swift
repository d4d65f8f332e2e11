/// The order to look at the clock again when something on the screen depends on it.
func screenTimer(_ state: State) -> [Effect] {
  guard let wait = state.nextScreenChange else { return [] }
  return [.startTimer(.screen, milliseconds: wait)]
}

extension State {
  /// In how many milliseconds a chip changes by time alone; `nil` when none does.
  fileprivate var nextScreenChange: Int64? {
    var waits: [Int64] = []
    for request in [network.save?.request, network.load].compactMap({ $0 }) {
      let elapsed = now - request.since
      waits.append(
        elapsed < Self.spinnerDelay ? Self.spinnerDelay - elapsed : Self.spinnerTurn)
    }
    if let savedAt = network.savedAt { waits.append(savedAt + Self.savedTime - now) }
    if let updatedAt = network.updatedAt { waits.append(updatedAt + Self.updatedTime - now) }
    if case .offline = network.status { waits.append(1_000) }
    return waits.filter { $0 > 0 }.min()
  }
}
