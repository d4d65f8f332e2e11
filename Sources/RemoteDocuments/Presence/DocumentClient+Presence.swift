import AsyncHTTPClient
public import ConditionalRequests
import NIOHTTP1

extension DocumentClient {
  /// Tells who is at the document what, and hears of everybody else; `target` is what the
  /// document's own answers named.
  ///
  /// Not recorded among the requests: it comes every few seconds and says nothing of the document.
  public func tellPresence(_ report: PresenceReport, at target: String) async -> PresenceReply {
    guard let place = address.related(target), let note = PresenceNote(report, presenceSecret)
    else { return .notOffered }
    guard let response = await send(note, to: place) else { return .failed }
    switch response.status {
    case 200: return PresenceReply(body: response.body)
    case 404, 405, 410, 501: return .notOffered
    default: return .failed
    }
  }

  /// Tells that nobody is there any more; nothing comes of it when that cannot be told.
  public func leavePresence(at target: String) async {
    guard let place = address.related(target), let note = PresenceNote(leaving: presenceSecret)
    else { return }
    _ = await send(note, to: place)
  }

  /// The answer to a note, which may be sent twice: the second one says the same.
  private func send(_ note: PresenceNote, to place: DocumentAddress) async -> DocumentResponse? {
    var request = HTTPClientRequest(url: place.url)
    request.method = .POST
    request.headers = fields.forNote()
    request.body = .bytes(note.bytes, length: .known(Int64(note.bytes.count)))
    for _ in 0..<2 {
      // Whatever went wrong: a kept connection may just have been closed, or it is told later.
      if let response = try? await transport.send(request, limit: Self.maximumPresenceBytes) {
        return response
      }
      if Task.isCancelled { return nil }
    }
    return nil
  }

  /// The largest answer that is read, in bytes.
  private static let maximumPresenceBytes = 256 << 10
}
