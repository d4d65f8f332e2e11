import Hummingbird
import Logging
import NIOCore

/// What the service knows of a request besides the request: the connection it came on.
struct DocumentRequestContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  private let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }

  /// Closes the connection when an answer had time to arrive, so that the rest of a body that is
  /// too large is not read to its end.
  func closeConnectionSoon() {
    let channel = channel
    channel.eventLoop.scheduleTask(in: .seconds(2)) { channel.close(promise: nil) }
  }
}
