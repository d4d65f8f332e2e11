import ConditionalRequests
import Foundation
import HTTPTypes
import Hummingbird

extension DocumentService {
  /// PUT: 201 when the document is made, 204 when it is replaced.
  ///
  /// A document that never was may be made without a condition: making it replaces nobody's work,
  /// and of two who do so at once the second finds a document and is refused with 428. A document
  /// that was deleted is made again only with `If-None-Match: *`.
  func put(_ request: Request, at path: DocumentPath) async throws -> Response {
    let body = try await acceptedBody(of: request, limit: options.maximumBodyByteCount)
    let change = DocumentChange(
      content: .init(body: body.bytes, mediaType: body.mediaType), author: author(of: request))
    let (before, after) = try await make(change, request, at: path)
    let fields = after.version.map(HTTPFields.init(written:)) ?? [:]
    let response =
      before.version == nil
      ? Response(status: .created, headers: fields) : Response(noContent: fields)
    return response.advertising(path.related)
  }

  /// DELETE: 204, or 404 when nothing ever was there.
  func delete(_ request: Request, at path: DocumentPath) async throws -> Response {
    let change = DocumentChange(content: nil, author: author(of: request))
    let (_, after) = try await make(change, request, at: path)
    return Response(noContent: HTTPFields(deleted: after.stamp))
  }

  private func make(
    _ change: DocumentChange, _ request: Request, at path: DocumentPath
  ) async throws -> (before: DocumentState, after: DocumentState) {
    let preconditions = try Preconditions(requestFields: request.headers)
    let rule = WriteRule(
      method: request.method, preconditions: preconditions,
      allowsUnconditionalWrites: options.allowsUnconditionalWrites)
    switch try await store.make(change, at: path, unless: rule.refusal) {
    case .made(let before, let after): return (before, after)
    case .refused(let refusal, _): throw refusal
    }
  }

  private func author(of request: Request) -> String? {
    request.headers[.author].flatMap(decodeAuthor)
  }
}
