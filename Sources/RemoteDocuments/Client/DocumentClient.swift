import AsyncHTTPClient
public import ConditionalRequests
import Foundation
import NIOHTTP1
import Synchronization

/// One document over HTTP: read, polled and conditionally saved.
///
/// Redirections are followed only within the same server, nothing that writes is ever repeated by
/// itself, and every call ends early with an outcome when its task is cancelled. Proxies named by
/// environment variables are not used.
public final class DocumentClient: Sendable {
  let address: DocumentAddress
  private let currentFields: Mutex<RequestFields>
  private let currentOptions: Mutex<RemoteOptions>
  let transport: Transport
  private let log: RequestLog
  /// Under what name the server knows this program among those who are there; nobody else does.
  let presenceSecret = UUID().uuidString

  /// A client for the document at `url`.
  ///
  /// Throws: `RemoteConfigurationError` when no request can be made with these.
  public init(url: String, options: RemoteOptions) throws(RemoteConfigurationError) {
    address = try DocumentAddress(url)
    currentFields = Mutex(try RequestFields(options))
    transport = Transport(options)
    log = RequestLog()
    currentOptions = Mutex(options)
  }

  /// A client for another document, with the same options.
  ///
  /// Throws: `RemoteConfigurationError` when `url` is no address, or one of another server, which
  /// is not to get what goes with requests to this one.
  public func sibling(at url: String) throws(RemoteConfigurationError) -> DocumentClient {
    try sibling(at: url, options: currentOptions.withLock { $0 })
  }

  /// A client for another document, with other options.
  ///
  /// Throws: `RemoteConfigurationError` as ``sibling(at:)``.
  public func sibling(
    at url: String, options: RemoteOptions
  ) throws(RemoteConfigurationError) -> DocumentClient {
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
    currentOptions.withLock { $0 = options }
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

  /// Sends a request, and sends it on where the server says that the document is elsewhere.
  private func answer(
    _ method: HTTPMethod, _ headers: HTTPHeaders, _ preconditions: Preconditions, body: [UInt8]?,
    context: FaultContext, _ record: @Sendable (RequestRecord) -> Void
  ) async -> SaveAnswer {
    var place = address
    var followed = 0
    var first: SaveAnswer?
    while true {
      var request = HTTPClientRequest(url: place.url)
      request.method = method
      request.headers = headers
      request.body = body.map { .bytes($0) }
      let entry = await log.begin(
        method.rawValue, place.target, preconditions, bytesOut: body?.count ?? 0)
      let answer = await self.answer(request, context)
      record(entry.finished(answer))
      guard case .response(let response) = answer, followed < Redirection.limit,
        let next = Redirection(response, isReading: method == .GET, from: place)
      else { return answer.isAnswer(to: method) ? answer : first ?? answer }
      first = first ?? answer
      place = next.address
      followed += 1
    }
  }

  private func answer(_ request: HTTPClientRequest, _ context: FaultContext) async -> SaveAnswer {
    do {
      return .response(try await transport.send(request))
    } catch {
      return .lost(transport.fault(error, at: address, context))
    }
  }
}

extension SaveAnswer {
  /// Whether what stands at the end of redirections is the document, and no page to sign in.
  ///
  /// For a write every answer counts: it was sent on as it was.
  fileprivate func isAnswer(to method: HTTPMethod) -> Bool {
    guard method == .GET, case .response(let response) = self else { return true }
    return response.status == 304 || response.status == 200 && response.mayBeJSON
  }
}
