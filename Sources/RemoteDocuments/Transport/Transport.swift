import AsyncHTTPClient
import ConditionalRequests
import HTTPTypes
import NIOCore
import NIOHTTP1

/// Sends requests and reads their answers to the end.
struct Transport: Sendable {
  /// As much of the body of a failure as is read, in bytes.
  static let maximumProblemBytes = 64 << 10
  /// As much as is set aside for a body on the server's word alone, in bytes.
  static let maximumReservedBytes = 64 << 20
  /// How long a request may take in all until its answer begins.
  static let longestWait = TimeAmount.hours(24)

  private let reader: HTTPClient
  private let options: RemoteOptions

  init(_ options: RemoteOptions) {
    self.options = options
    reader = makeClient(options)
  }

  /// The whole answer; a body past the bound is a `BodyTooLarge`.
  ///
  /// A PUT has a client and so a connection of its own: on a kept connection that the server is
  /// just closing, nobody could say whether the write arrived.
  func send(_ request: HTTPClientRequest, limit: Int? = nil) async throws -> DocumentResponse {
    guard !Task.isCancelled else { throw NotBegun() }
    let limit = limit ?? options.maximumDocumentBytes
    guard request.method == .PUT else {
      return try await receive(request, on: reader, limit: limit)
    }
    let writer = makeClient(options)
    do {
      let response = try await receive(request, on: writer, limit: limit)
      await close(writer)
      return response
    } catch {
      await close(writer)
      throw error
    }
  }

  func shutdown() async {
    await close(reader)
  }

  func fault(
    _ error: any Error, at address: DocumentAddress, _ context: FaultContext
  ) -> TransportFault {
    let (kind, mayHaveBeenSent) = classified(error)
    var fault = faultSentence(kind, mayHaveBeenSent: mayHaveBeenSent, address, context)
    if kind == .tooLarge {
      let bound = options.maximumDocumentBytes >> 20
      fault.message = "What \(address.host) answered is larger than \(bound) MiB, the bound."
    }
    return fault
  }

  private func receive(
    _ request: HTTPClientRequest, on client: HTTPClient, limit documentLimit: Int
  ) async throws -> DocumentResponse {
    let answer = try await client.execute(request, deadline: .now() + Self.longestWait)
    let status = Int(answer.status.code)
    let isDocument = status == 200
    let limit = isDocument ? documentLimit : Self.maximumProblemBytes
    var body: [UInt8] = []
    if isDocument, let length = answer.headers.first(name: "Content-Length").flatMap(Int.init) {
      guard length <= limit else { throw BodyTooLarge() }
      body.reserveCapacity(min(max(0, length), Self.maximumReservedBytes))
    }
    for try await part in answer.body {
      body.append(contentsOf: part.readableBytesView)
      guard body.count > limit else { continue }
      guard !isDocument else { throw BodyTooLarge() }
      // The words of a failure are enough; the rest is not waited for.
      body.removeSubrange(limit...)
      break
    }
    // A body that ends because the task was cancelled is not a whole one.
    try Task.checkCancellation()
    return documentResponse(status, answer.headers, body)
  }

  private func close(_ client: HTTPClient) async {
    // It can only fail when it was closed before, and then there is nothing left to do.
    try? await client.shutdown()
  }
}

/// The body of an answer is larger than the bound.
struct BodyTooLarge: Error {}

/// The task was cancelled before the request was sent.
struct NotBegun: Error {}

private func makeClient(_ options: RemoteOptions) -> HTTPClient {
  var configuration = HTTPClient.Configuration()
  configuration.redirectConfiguration = .disallow
  configuration.decompression = .disabled
  configuration.httpVersion = .http1Only
  configuration.timeout.connect = timeAmount(options.connectTimeout)
  configuration.timeout.read = timeAmount(options.requestTimeout)
  configuration.timeout.write = timeAmount(options.requestTimeout)
  // "Connection refused" is to be seen at once; repeating is decided elsewhere.
  configuration.connectionPool.retryConnectionEstablishment = false
  return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
}

private func timeAmount(_ duration: Duration) -> TimeAmount {
  let longest = Duration.seconds(24 * 3600)
  return .nanoseconds(Int64(min(max(duration, .zero), longest) / .nanoseconds(1)))
}

private func documentResponse(
  _ status: Int, _ headers: HTTPHeaders, _ body: [UInt8]
) -> DocumentResponse {
  var fields = HTTPFields()
  for (name, value) in headers {
    guard let name = HTTPField.Name(name) else { continue }
    fields.append(HTTPField(name: name, value: value))
  }
  var response = DocumentResponse(
    status: status, fields: fields, body: body, receivedAt: unixMilliseconds())
  if !(200...299).contains(status) { response.problem = problemText(of: response) }
  return response
}
