import ConditionalRequests
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
  /// 200 with the bytes of a version; without them for HEAD, which still tells their number.
  init(content: Data?, of version: DocumentVersion) {
    var fields = HTTPFields(reading: version)
    fields[.contentLength] = String(version.byteCount)
    let body = content.map { content in ResponseBody(byteBuffer: ByteBuffer(bytes: content)) }
    self.init(status: .ok, headers: fields, body: body ?? ResponseBody())
  }

  /// 304; the fields are those that 200 would have.
  init(notModified fields: HTTPFields) {
    self.init(withoutBody: .notModified, fields)
  }

  /// 204.
  init(noContent fields: HTTPFields) {
    self.init(withoutBody: .noContent, fields)
  }

  /// The same answer, which tells what is offered beside the document.
  func advertising(_ related: RelatedResources) -> Response {
    var response = self
    response.headers[.link] = related.fieldValue
    return response
  }

  /// A refusal as problem details.
  init(_ refusal: Refusal) {
    var fields = refusal.fields
    fields[.contentType] = ProblemDetails.mediaType
    fields[.cacheControl] = "no-store"
    let problem = ProblemDetails(
      title: refusal.status.reasonPhrase, status: refusal.status.code, detail: refusal.detail,
      extensions: refusal.members)
    self.init(
      status: refusal.status, headers: fields,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: problem.json())))
  }

  /// 204 that tells what can be done here.
  static func options(allow methods: [HTTPRequest.Method]) -> Response {
    Response(noContent: [.allow: listed(methods), .cacheControl: "no-store"])
  }

  /// These statuses have no content, so not even a length of 0 is sent.
  private init(withoutBody status: HTTPResponse.Status, _ fields: HTTPFields) {
    self.init(status: status, headers: fields)
    headers[.contentLength] = nil
  }
}
