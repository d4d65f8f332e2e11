import CursesTerminal
import Glibc
import TerminalModel

/// A program that shows what its terminal tells it, and ends in every way that a program can.
@main
enum TerminalProbe {
  @MainActor
  static func main() async {
    let terminal: CursesTerminal
    do throws(TerminalError) {
      terminal = try CursesTerminal(options: options())
    } catch {
      print("error: \(error)")
      exit(2)
    }
    var log = EventLog(
      greeting: "colours \(terminal.colorDepth), ascii \(terminal.isASCIIOnly)")
    terminal.present(log.frame(of: terminal.size, widths: terminal.widths))
    terminal.listen { events in
      for event in events {
        obey(event, terminal)
        log.add(event)
      }
      terminal.present(log.frame(of: terminal.size, widths: terminal.widths))
    }
    // The program ends in the middle of an event.
    await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }
  }

  private static func options() -> TerminalOptions {
    let arguments = CommandLine.arguments
    let depth = ColorDepth.allCases.first { arguments.contains("\($0)") }
    return TerminalOptions(colorDepth: depth, isASCIIOnly: arguments.contains("ascii"))
  }

  /// Ends the program in the way that a key names.
  @MainActor
  private static func obey(_ event: TerminalEvent, _ terminal: CursesTerminal) {
    switch event {
    case .key(let key):
      switch key.description {
      case "^Q": end(terminal, status: 0)
      case "^A": abort()
      case "^X": trap()
      case "^O": print(overflow(0))
      case "^Z": terminal.suspend()
      case "^L": terminal.invalidate()
      case "^T": terminal.useMouse(false)
      case "^Y": terminal.copyToClipboard(Array("hello".utf8))
      default: break
      }
    case .terminationRequested(let signal): end(terminal, status: signal.exitStatus)
    case .paste, .resize, .focus, .mouse, .ground, .resumed: break
    }
  }

  @MainActor
  private static func end(_ terminal: CursesTerminal, status: Int32) -> Never {
    terminal.close()
    exit(status)
  }

  /// Calls itself until the stack ends.
  private static func overflow(_ depth: Int) -> Int {
    depth == .max ? 0 : overflow(depth + 1) + 1
  }

  /// Stops as Swift does when a promise is broken.
  private static func trap() {
    let empty: [Int] = []
    print(empty[CommandLine.arguments.count])
  }
}
