import ConditionalRequests
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension DocumentService {
  /// Who is at a document: GET tells, POST tells of oneself and hears of everybody else.
  ///
  /// Leaving is a POST too: DELETE and PUT are never used here, so that nothing happens to the
  /// document should somebody on the way drop the query.
  func answerForPresence(_ request: Request, at path: DocumentPath) async throws -> Response {
    switch request.method {
    case .get, .head:
      try await requireDocument(at: path)
      return try Response(people: await presence.people(at: path))
    case .post: return try await take(request, at: path)
    case .options: return .options(allow: presenceMethods)
    default: throw Refusal.methodNotAllowed(presenceMethods)
    }
  }

  private func take(_ request: Request, at path: DocumentPath) async throws -> Response {
    let body = try await acceptedBody(of: request, limit: PresenceNote.maximumByteCount)
    let note = try PresenceNote(body.bytes)
    switch note {
    case .left(let secret):
      await presence.leave(path, secret)
      return Response(noContent: [.cacheControl: "no-store"])
    case .present(let secret, let report):
      try await requireDocument(at: path)
      guard let others = await presence.note(report, of: secret, at: path) else {
        throw Refusal.tooManyPeople
      }
      return try Response(people: others)
    }
  }

  /// Throws: 404 or 410 where no document stands: nobody can be there.
  private func requireDocument(at path: DocumentPath) async throws {
    let (state, _) = try await store.read(path) { _ in false }
    guard state.version != nil else { throw Refusal.nothingThere(state) }
  }
}

private let presenceMethods: [HTTPRequest.Method] = [.get, .head, .post, .options]

extension Response {
  /// 200 with people.
  fileprivate init(people: [PresentPerson]) throws {
    let body = ByteBuffer(bytes: try PresenceList(people).json())
    self.init(
      status: .ok,
      headers: [.contentType: "application/json", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: body))
  }
}
