import ConditionalRequests
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension DocumentService {
  /// GET and HEAD of a document: 200, 304, 404, 410 or 412.
  ///
  /// A path that ends with a slash is a folder where no document stands there but some below it.
  func read(_ request: Request, at path: DocumentPath) async throws -> Response {
    let preconditions = try Preconditions(requestFields: request.headers)
    let method = request.method
    let (state, body) = try await store.read(path) { state in
      method == .get && verdict(of: preconditions, method, state) == .proceed
    }
    guard let version = state.version else {
      guard path.isFolder, let list = try await listIfAny(request, below: path.text) else {
        throw Refusal.nothingThere(state)
      }
      return list
    }
    switch verdict(of: preconditions, method, state) {
    case .proceed:
      return Response(content: body, of: version).advertising(path.related)
    case .notModified:
      return Response(notModified: HTTPFields(reading: version)).advertising(path.related)
    case .failed:
      throw Refusal.preconditionFailed(preconditions, state)
    }
  }

  /// The list of all documents; its tag changes with every write.
  func list(_ request: Request) async throws -> Response {
    let (entries, revision) = try await store.list(below: "/")
    return try answer(request, listing: entries, at: revision)
  }

  private func listIfAny(_ request: Request, below folder: String) async throws -> Response? {
    let (entries, revision) = try await store.list(below: folder)
    return entries.isEmpty ? nil : try answer(request, listing: entries, at: revision)
  }

  private func answer(
    _ request: Request, listing entries: [DocumentStore.ListEntry], at revision: Int64
  ) throws -> Response {
    let preconditions = try Preconditions(requestFields: request.headers)
    let tag = EntityTag(strong: "list-\(revision)")
    let fields: HTTPFields = [
      .eTag: tag.fieldValue, .cacheControl: "no-cache", .contentType: "application/json",
    ]
    switch evaluate(
      preconditions, method: request.method, current: Validators(entityTag: tag))
    {
    case .proceed:
      let body = ByteBuffer(bytes: try DocumentList(entries).json())
      return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: body))
    case .notModified:
      return Response(notModified: fields)
    case .failed:
      throw Refusal.preconditionFailed(preconditions, .never)
    }
  }
}

private func verdict(
  of preconditions: Preconditions, _ method: HTTPRequest.Method, _ state: DocumentState
) -> PreconditionVerdict {
  evaluate(preconditions, method: method, current: state.version?.validators)
}
