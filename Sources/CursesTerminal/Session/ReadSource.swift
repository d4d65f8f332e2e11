import Dispatch

/// Calls back on the main actor whenever a file has something to read.
@MainActor
final class ReadSource {
  private let descriptor: Int32
  private var source: (any DispatchSourceRead)?

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  func start(_ handler: @escaping @MainActor () -> Void) {
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { MainActor.assumeIsolated(handler) }
    source.resume()
    self.source = source
  }

  func stop() {
    source?.cancel()
    source = nil
  }
}
