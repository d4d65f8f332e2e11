public import ConditionalRequests

extension DocumentClient {
  /// Drives a save to its outcome.
  ///
  /// `comparing` is asked off the main actor, at most once for each version that is read; `unsure`
  /// is called once when a write was sent whose answer did not come, before the GET that decides.
  public func save(
    _ exchange: SaveExchange,
    comparing: @Sendable (Revision, [UInt8]) -> ContentComparison,
    unsure: @Sendable () -> Void = {},
    record: @Sendable (RequestRecord) -> Void
  ) async -> SaveOutcome {
    var exchange = exchange
    var step = exchange.begin()
    var wasUnsure = false
    while true {
      if exchange.isUnsure && !wasUnsure { unsure() }
      wasUnsure = exchange.isUnsure
      switch step {
      case .send(let request):
        step = exchange.received(await perform(request, record: record))
      case .compareContent(let remote, let mine):
        step = exchange.compared(comparing(remote, mine))
      case .wait(let milliseconds):
        step = await pause(milliseconds, &exchange)
      case .finished(let outcome):
        return outcome
      }
    }
  }

  private func pause(_ milliseconds: Int, _ exchange: inout SaveExchange) async -> SaveStep {
    do {
      try await Task.sleep(for: .milliseconds(milliseconds))
      return exchange.waited()
    } catch {
      return exchange.received(.lost(stopped))
    }
  }

  private var stopped: TransportFault {
    faultSentence(.cancelled, mayHaveBeenSent: true, address, .saving)
  }
}
