import CNcurses
import Glibc

/// Signals as bytes in a pipe, so that they are handled between other things, on the main actor.
@MainActor
final class SignalPipe {
  private let reading: Int32
  private let source: ReadSource

  init() throws(TerminalError) {
    var descriptors: [Int32] = [-1, -1]
    guard pipe(&descriptors) == 0 else { throw .outOfDescriptors }
    for descriptor in descriptors {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }
    reading = descriptors[0]
    writing = descriptors[1]
    source = ReadSource(descriptor: reading)
  }

  private let writing: Int32

  /// Takes the signals over; the handler gets all that have come.
  func start(_ handler: @escaping @MainActor (Set<Int32>) -> Void) {
    cn_signals_install(writing)
    source.start { [reading] in handler(Self.numbers(in: reading)) }
  }

  /// Gives the signals back.
  ///
  /// The pipe stays open: a late signal must find no other file there.
  func stop() {
    cn_signals_remove()
    source.stop()
  }

  private static func numbers(in descriptor: Int32) -> Set<Int32> {
    var result: Set<Int32> = []
    var buffer = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return result }
      result.formUnion(buffer[..<count].map(Int32.init))
    }
  }
}
