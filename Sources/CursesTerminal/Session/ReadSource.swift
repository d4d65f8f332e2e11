import Dispatch

/// Calls back on the main actor whenever a file has something to read.
@MainActor
final class ReadSource {
  private let source: any DispatchSourceRead
  private var isStarted = false

  init(descriptor: Int32) {
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
  }

  func start(_ handler: @escaping @MainActor () -> Void) {
    source.setEventHandler { MainActor.assumeIsolated(handler) }
    source.resume()
    isStarted = true
  }

  func stop() {
    guard isStarted else { return }
    source.cancel()
  }
}
