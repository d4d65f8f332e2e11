import AsyncHTTPClient
public import ConditionalRequests
import Foundation
import NIOHTTP1
import Synchronization

/// One document over HTTP: read, polled and conditionally saved.
///
/// Redirections are not followed, nothing that writes is ever repeated by itself, and every call
/// ends early with an outcome when its task is cancelled. Proxies named by environment variables
/// are not used.
public final class DocumentClient: Sendable {
  let address: DocumentAddress
  private let currentFields: Mutex<RequestFields>
  let transport: Transport
  private let log: RequestLog
  private let options: RemoteOptions
  /// Under what name the server knows this program among those who are there; nobody else does.
  let presenceSecret = UUID().uuidString

  /// A client for the document at `url`.
  ///
  /// Throws: `RemoteConfigurationError` when no request can be made with these.
  public init(url: String, options: RemoteOptions) throws(RemoteConfigurationError) {
    address = try DocumentAddress(url)
    currentFields = Mutex(try RequestFields(options))
    transport = Transport(options)
    log = RequestLog(target: address.target)
    self.options = options
  }

  /// A client for another document, with the same options.
  ///
  /// Throws: `RemoteConfigurationError` when `url` is no address, or one of another server, which
  /// is not to get what goes with requests to this one.
  public func sibling(at url: String) throws(RemoteConfigurationError) -> DocumentClient {
    let sibling = try DocumentClient(url: url, options: options)
    guard sibling.address.origin == address.origin else {
      throw RemoteConfigurationError(reason: .otherServer)
    }
    return sibling
  }

  deinit {
    // Connections outlive their owner until they are closed, even when it was given up in haste.
    let transport = transport
    Task { await transport.shutdown() }
  }

  /// The fields of requests from now on.
  var fields: RequestFields { currentFields.withLock { $0 } }

  /// Sends other fields from now on, those of these options; what is under way goes on as it began.
  ///
  /// Throws: `RemoteConfigurationError` when no request can be made with them; nothing changes then.
  public func useFields(of options: RemoteOptions) throws(RemoteConfigurationError) {
    let fields = try RequestFields(options)
    currentFields.withLock { $0 = fields }
  }

  /// Reads the document.
  public func load(record: @Sendable (RequestRecord) -> Void) async -> LoadOutcome {
    await read(Preconditions(), record)
  }

  /// Reads the document unless `known` is still the newest version.
  ///
  /// A known version without a tag is read anew and compared, since times are too coarse.
  public func poll(
    known: Revision, record: @Sendable (RequestRecord) -> Void
  ) async -> LoadOutcome {
    var preconditions = Preconditions()
    preconditions.ifNoneMatch = known.entityTag.map { .tags([$0]) }
    let outcome = await read(preconditions, record)
    guard case .loaded(let revision) = outcome, revision.bytes == known.bytes,
      revision.guardingPreconditions == known.guardingPreconditions
    else { return outcome }
    return .notModified
  }

  /// Carries out one request of a save; a write leaves on a connection of its own.
  public func perform(
    _ request: SaveRequest, record: @Sendable (RequestRecord) -> Void
  ) async -> SaveAnswer {
    switch request {
    case .get:
      return await answer(
        .GET, fields.forReading(), Preconditions(), body: nil, context: .saving, record)
    case .put(let preconditions, let body, let mediaType):
      return await answer(
        .PUT, fields.forWriting(preconditions, mediaType: mediaType), preconditions, body: body,
        context: .saving, record)
    }
  }

  /// Closes the connections and waits until they are closed; no other call may follow.
  public func shutdown() async {
    await transport.shutdown()
  }

  private func read(
    _ preconditions: Preconditions, _ record: @Sendable (RequestRecord) -> Void
  ) async -> LoadOutcome {
    var answer = await get(preconditions, record)
    // A kept connection may have been closed while it was idle: one more try on a new one.
    if case .lost(let fault) = answer, fault.kind == .reset {
      answer = await get(preconditions, record)
    }
    switch answer {
    case .response(let response): return LoadOutcome(response)
    case .lost(let fault): return .failed(fault)
    }
  }

  private func get(
    _ preconditions: Preconditions, _ record: @Sendable (RequestRecord) -> Void
  ) async -> SaveAnswer {
    await answer(
      .GET, fields.forReading(preconditions), preconditions, body: nil, context: .loading, record)
  }

  private func answer(
    _ method: HTTPMethod, _ headers: HTTPHeaders, _ preconditions: Preconditions, body: [UInt8]?,
    context: FaultContext, _ record: @Sendable (RequestRecord) -> Void
  ) async -> SaveAnswer {
    var request = HTTPClientRequest(url: address.url)
    request.method = method
    request.headers = headers
    request.body = body.map { .bytes($0) }
    let entry = await log.begin(method.rawValue, preconditions, bytesOut: body?.count ?? 0)
    let answer: SaveAnswer
    do {
      answer = .response(try await transport.send(request))
    } catch {
      answer = .lost(transport.fault(error, at: address, context))
    }
    record(entry.finished(answer))
    return answer
  }
}
