import ConditionalRequests
import RemoteDocuments
import Synchronization
import TestSupport

/// What a client reported while it worked.
final class Reports: Sendable {
  private let entries = Mutex<(records: [RequestRecord], unsure: Int)>(([], 0))

  var records: [RequestRecord] { entries.withLock { $0.records } }
  var unsure: Int { entries.withLock { $0.unsure } }

  func record(_ record: RequestRecord) { entries.withLock { $0.records.append(record) } }
  func becameUnsure() { entries.withLock { $0.unsure += 1 } }
}

/// Options with limits fit for tests.
func quickOptions(
  headers: [(name: String, value: String)] = [], requestTimeout: Duration = .seconds(20)
) -> RemoteOptions {
  RemoteOptions(
    headers: headers, author: "ava", connectTimeout: .seconds(20), requestTimeout: requestTimeout,
    environment: [:])
}

/// Runs `body` with a client that is shut down afterwards.
func withClient<Result>(
  _ url: String, _ options: RemoteOptions = quickOptions(),
  body: (DocumentClient) async throws -> Result
) async throws -> Result {
  let client = try DocumentClient(url: url, options: options)
  do {
    let result = try await body(client)
    await client.shutdown()
    return result
  } catch {
    await client.shutdown()
    throw error
  }
}

/// Reads the document of a server.
func load(
  _ server: ScriptedServer, _ options: RemoteOptions = quickOptions(),
  _ reports: Reports = Reports()
) async throws -> LoadOutcome {
  try await withClient(server.url, options) { client in
    await client.load(record: reports.record)
  }
}

/// Saves `content` over `base`; contents are compared by their bytes.
func save(
  _ content: String, over base: Revision?, to url: String,
  _ options: RemoteOptions = quickOptions(), _ reports: Reports = Reports()
) async throws -> SaveOutcome {
  try await withClient(url, options) { client in
    await client.save(
      SaveExchange(base: base, content: Array(content.utf8), intent: .guarded),
      comparing: { remote, mine in remote.bytes == mine ? .equal : .different },
      unsure: reports.becameUnsure, record: reports.record)
  }
}

/// The version that a `Store` begins with.
func firstVersion(_ body: String) -> Revision {
  Revision(
    bytes: Array(body.utf8), entityTag: EntityTag(strong: "v1"), mediaType: "application/json")
}

/// Waits until the condition holds, for at most ten seconds.
func eventually(_ condition: () -> Bool) async throws -> Bool {
  try await waiting(for: "a condition", within: .seconds(10)) { condition() ? true : nil }
}
