import ConditionalRequests
import EditorRuntime
import HTTPTypes
import Synchronization

/// A document service in memory: it guards its document by tags, and loses what a test wants lost.
final class MemoryServer: Sendable {
  /// What becomes of a request.
  enum Fault: Sendable, CaseIterable {
    /// It never arrives.
    case requestLost
    /// It is carried out, and nobody hears of it.
    case answerLost
  }

  private struct Contents {
    var document: [UInt8]
    var version = 1
    var author: String?
    var requests = 0
    var faults: [Int: Fault] = [:]
    var writes: [String] = []
  }

  private let contents: Mutex<Contents>

  init(_ document: String) {
    contents = Mutex(Contents(document: Array(document.utf8)))
  }

  /// The document as it stands.
  var text: String { contents.withLock { String(decoding: $0.document, as: UTF8.self) } }

  /// Every version that was written, oldest first.
  var writes: [String] { contents.withLock { $0.writes } }

  /// How many requests have come.
  var requestCount: Int { contents.withLock { $0.requests } }

  /// Loses a request, the next one being 1.
  func lose(request: Int, _ fault: Fault) {
    contents.withLock { $0.faults[$0.requests + request] = fault }
  }

  /// The service as one person's editor sees it.
  func environment(author: String, clock: VirtualClock) -> RemoteEnvironment {
    RemoteEnvironment(
      load: { _ in self.load(Preconditions()) },
      poll: { known, _ in
        var condition = Preconditions()
        condition.ifNoneMatch = known.entityTag.map { .tags([$0]) }
        return self.load(condition)
      },
      save: { exchange, comparing, unsure, _ in
        await self.save(exchange, author, clock, comparing, unsure)
      })
  }

  private func load(_ condition: Preconditions) -> LoadOutcome {
    switch answer(.get, condition, author: "") {
    case .response(let response): LoadOutcome(response)
    case .lost(let fault): .failed(fault)
    }
  }

  private func save(
    _ exchange: SaveExchange, _ author: String, _ clock: VirtualClock,
    _ comparing: RemoteEnvironment.Comparison, _ unsure: () -> Void
  ) async -> SaveOutcome {
    var exchange = exchange
    var step = exchange.begin()
    while true {
      if exchange.isUnsure { unsure() }
      switch step {
      case .send(.get): step = exchange.received(answer(.get, Preconditions(), author: author))
      case .send(.put(let condition, let body, _)):
        step = exchange.received(answer(.put(body), condition, author: author))
      case .compareContent(let remote, let mine):
        step = exchange.compared(comparing(remote, mine))
      case .wait(let milliseconds):
        // Given up by the end of the editor, the outcome is looked at by nobody.
        try? await clock.sleep(milliseconds: Int64(milliseconds))
        step = exchange.waited()
      case .finished(let outcome): return outcome
      }
    }
  }

  private enum Request {
    case get
    case put([UInt8])
  }

  private func answer(
    _ request: Request, _ condition: Preconditions, author: String
  ) -> SaveAnswer {
    contents.withLock { contents in
      contents.requests += 1
      let fault = contents.faults[contents.requests]
      if fault == .requestLost { return .lost(Self.fault(mayHaveBeenSent: false)) }
      let response = Self.respond(&contents, request, condition, author: author)
      return fault == .answerLost
        ? .lost(Self.fault(mayHaveBeenSent: true)) : .response(response)
    }
  }

  private static func respond(
    _ contents: inout Contents, _ request: Request, _ condition: Preconditions, author: String
  ) -> DocumentResponse {
    let method: HTTPRequest.Method = if case .get = request { .get } else { .put }
    var current = Validators()
    current.entityTag = EntityTag(strong: "v\(contents.version)")
    switch (evaluate(condition, method: method, current: current), request) {
    case (.failed, _): return response(contents, status: 412, body: [])
    case (.notModified, _): return response(contents, status: 304, body: [])
    case (.proceed, .get): return response(contents, status: 200, body: contents.document)
    case (.proceed, .put(let body)):
      contents.document = body
      contents.version += 1
      contents.author = author
      contents.writes.append(String(decoding: body, as: UTF8.self))
      return response(contents, status: 204, body: [])
    }
  }

  private static func response(
    _ contents: Contents, status: Int, body: [UInt8]
  ) -> DocumentResponse {
    var fields: HTTPFields = [.contentType: "application/json"]
    fields[.eTag] = "\"v\(contents.version)\""
    fields[.lastModifiedBy] = contents.author
    return DocumentResponse(status: status, fields: fields, body: body, receivedAt: 0)
  }

  private static func fault(mayHaveBeenSent: Bool) -> TransportFault {
    TransportFault(
      kind: .reset, mayHaveBeenSent: mayHaveBeenSent, message: "The connection broke.")
  }
}
