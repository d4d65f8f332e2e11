import ConditionalRequests
import HTTPTypes
import Hummingbird
import NIOCore

extension DocumentService {
  /// The list of the versions that are kept, the newest first; 404 or 410 where nothing stands.
  func answerForVersions(_ request: Request, at path: DocumentPath) async throws -> Response {
    try checkMethod(request)
    let (state, versions) = try await store.versions(of: path)
    guard let newest = state.version else { throw Refusal.nothingThere(state) }
    let tag = EntityTag(strong: "versions-\(newest.stamp.revision)")
    let fields: HTTPFields = [
      .eTag: tag.fieldValue, .cacheControl: "no-cache", .contentType: "application/json",
    ]
    let preconditions = try Preconditions(requestFields: request.headers)
    switch evaluate(
      preconditions, method: request.method, current: Validators(entityTag: tag))
    {
    case .proceed:
      let body = ByteBuffer(bytes: try VersionList(versions, of: path).json())
      return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: body))
    case .notModified: return Response(notModified: fields)
    case .failed: throw Refusal.preconditionFailed(preconditions, state)
    }
  }

  /// One version as it was; it never changes, so that it may be kept by anybody for long.
  func answerForVersion(
    _ revision: Int64, _ request: Request, at path: DocumentPath
  ) async throws -> Response {
    try checkMethod(request)
    guard let (version, body) = try await store.version(revision, of: path) else {
      throw Refusal.versionNotKept
    }
    var response = Response(content: body, of: version)
    response.headers[.cacheControl] = "private, immutable, max-age=86400"
    return response
  }

  private func checkMethod(_ request: Request) throws(Refusal) {
    guard [.get, .head].contains(request.method) else { throw .methodNotAllowed([.get, .head]) }
  }
}
