import ConditionalRequests
import RemoteDocuments

/// The client of the document that is open, and one for the list of documents.
actor OpenClient {
  /// The client for the document that is open.
  private(set) var client: DocumentClient
  /// Why the document that is wanted cannot be asked for; `nil` when it can.
  private(set) var failure: TransportFault?
  private var lister: (folder: String, client: DocumentClient)?

  /// The client that the program started with.
  init(_ client: DocumentClient) { self.client = client }

  /// Turns to another document of the same server.
  func open(_ url: String) {
    do throws(RemoteConfigurationError) {
      client = try client.sibling(at: url)
      failure = nil
    } catch {
      failure = TransportFault(kind: .other, mayHaveBeenSent: false, message: error.message)
    }
  }

  /// Sends other fields from now on, with requests for lists too.
  ///
  /// **Throws**: `RemoteConfigurationError` when no request can be made with them.
  func useFields(of options: RemoteOptions) throws(RemoteConfigurationError) {
    try client.useFields(of: options)
    lister = nil
  }

  /// Asks for the list of a folder, or whether a known one is still the newest.
  func list(
    _ folder: String, known: Revision?, record: @Sendable (RequestRecord) -> Void
  ) async -> LoadOutcome {
    do throws(RemoteConfigurationError) {
      let client = try self.lister(of: folder)
      guard let known else { return await client.load(record: record) }
      return await client.poll(known: known, record: record)
    } catch {
      return .failed(
        TransportFault(kind: .other, mayHaveBeenSent: false, message: error.message))
    }
  }

  private func lister(of folder: String) throws(RemoteConfigurationError) -> DocumentClient {
    if let lister, lister.folder == folder { return lister.client }
    let client = try client.sibling(at: folder)
    lister = (folder, client)
    return client
  }
}
