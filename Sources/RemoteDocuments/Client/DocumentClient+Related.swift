public import ConditionalRequests

extension DocumentClient {
  /// Reads what a link of the document leads to, when that is on the same server.
  public func readRelated(
    _ target: String, record: @Sendable (RequestRecord) -> Void
  ) async -> LoadOutcome {
    guard let place = address.related(target) else {
      return .failed(
        TransportFault(
          kind: .other, mayHaveBeenSent: false, message: "The link leads to another server."))
    }
    do throws(RemoteConfigurationError) {
      let client = try sibling(at: place.url)
      let outcome = await client.load(record: record)
      await client.shutdown()
      return outcome
    } catch {
      return .failed(TransportFault(kind: .other, mayHaveBeenSent: false, message: error.message))
    }
  }
}
