import ConditionalRequests
import RemoteDocuments

/// The client of the document that is open, and one for the list of documents.
actor OpenClient {
  /// The client for the document that is open.
  private(set) var client: DocumentClient
  /// Why the document that is wanted cannot be asked for; `nil` when it can.
  private(set) var failure: TransportFault?
  /// Where others were told of this program's person, and through which client.
  private var presence: (target: String, client: DocumentClient)?
  private var url: String
  private var terms: AccessTerms?
  private var lister: (folder: String, client: DocumentClient)?

  /// The client that the program started with; by the terms others are made for other addresses.
  init(_ client: DocumentClient, at url: String, _ terms: AccessTerms? = nil) {
    self.client = client
    self.url = url
    self.terms = terms
  }

  /// Turns to another document of the same server.
  func open(_ url: String) {
    do throws(RemoteConfigurationError) {
      client = try client(at: url)
      failure = nil
      self.url = url
    } catch {
      failure = TransportFault(kind: .other, mayHaveBeenSent: false, message: error.message)
    }
  }

  /// Tells others who is at the document what, and hears of them.
  func tellPresence(_ report: PresenceReport, at target: String) async -> PresenceReply {
    guard failure == nil else { return .notOffered }
    presence = (target, client)
    return await client.tellPresence(report, at: target)
  }

  /// Tells that nobody is at the document any more; does not wait for long.
  func leavePresence() async {
    guard let (target, client) = presence else { return }
    presence = nil
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await client.leavePresence(at: target) }
      group.addTask {
        // A cancelled sleep means that it was told in time.
        try? await Task.sleep(for: Self.longestFarewell)
      }
      await group.next()
      group.cancelAll()
    }
  }

  /// Ends all that goes on, when the program ends.
  func close() async {
    await leavePresence()
    await client.shutdown()
  }

  private static let longestFarewell = Duration.milliseconds(500)

  /// Sends what a person typed with every request from now on, or asks the configuration again;
  /// gives a sentence when that cannot be.
  func signIn(_ secret: String?) -> String? {
    guard var terms else { return "Nobody can sign in here." }
    terms.signIn(secret)
    let access = terms.access(to: url)
    if secret == nil, let warning = access.warning { return warning }
    do throws(RemoteConfigurationError) {
      try client.useFields(of: access.options)
    } catch {
      return error.message
    }
    self.terms = terms
    lister = nil
    return nil
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
    let client = try client(at: folder)
    lister = (folder, client)
    return client
  }

  /// A client for another address; commands of the configuration are run only where it says
  /// something else of that address.
  private func client(at other: String) throws(RemoteConfigurationError) -> DocumentClient {
    guard let terms, !terms.agree(on: url, other) else { return try client.sibling(at: other) }
    return try client.sibling(at: other, options: terms.access(to: other).options)
  }
}
