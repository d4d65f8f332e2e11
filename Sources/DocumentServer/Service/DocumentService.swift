import ConditionalRequests
import HTTPTypes
import Hummingbird
import Logging

/// Answers requests: the list at `/`, documents everywhere else, and lists of folders between them.
///
/// The checks come in this order: method (405), size (413), media type (415), syntax (400),
/// presence of a condition (428), the condition (412).
struct DocumentService: HTTPResponder {
  let store: DocumentStore
  let options: DocumentServerOptions
  let presence: PresenceBoard

  func respond(
    to request: Request, context: DocumentRequestContext
  ) async throws -> Response {
    let response: Response
    do {
      response = try await answer(to: request)
    } catch let refusal as Refusal {
      if refusal.status == .contentTooLarge { context.closeConnectionSoon() }
      response = Response(refusal)
    } catch let error as DocumentStoreError {
      context.logger.error("the store failed", metadata: ["error": "\(error.underlying)"])
      response = Response(Refusal.storeFailed)
    }
    return request.method == .head ? response.createHeadResponse() : response
  }

  private func answer(to request: Request) async throws -> Response {
    // `OPTIONS *` asks of the server as a whole.
    if request.head.path == "*" && request.method == .options {
      return .options(allow: documentMethods)
    }
    let path = try DocumentPath(target: request.uri.path)
    if path.text == "/" { return try await answerForList(request) }
    switch try DocumentAspect(query: request.uri.query) {
    case .whole: return try await answer(request, at: path)
    case .presence: return try await answerForPresence(request, at: path)
    case .versions: return try await answerForVersions(request, at: path)
    case .version(let revision): return try await answerForVersion(revision, request, at: path)
    }
  }

  private func answerForList(_ request: Request) async throws -> Response {
    switch request.method {
    case .get, .head: return try await list(request)
    case .options: return .options(allow: listMethods)
    default: throw Refusal.methodNotAllowed(listMethods)
    }
  }

  private func answer(_ request: Request, at path: DocumentPath) async throws -> Response {
    switch request.method {
    case .get, .head: return try await read(request, at: path)
    case .put: return try await put(request, at: path)
    case .delete: return try await delete(request, at: path)
    case .options: return .options(allow: documentMethods)
    default: throw Refusal.methodNotAllowed(documentMethods)
    }
  }
}

private let documentMethods: [HTTPRequest.Method] = [.get, .head, .put, .delete, .options]
private let listMethods: [HTTPRequest.Method] = [.get, .head, .options]
