import Glibc
import TestSupport

/// vim on the same terminal, when it is installed.
struct VimPeer {
  private let program: String

  /// nil when vim is not installed.
  init?() {
    guard let program = TestEnvironment.program("vim") else { return nil }
    self.program = program
  }

  /// Seconds until a document is seen, those of vim's own start not counted; a median.
  func firstScreenSeconds(file: String, empty: String, showing text: String) async throws -> Double
  {
    var results: [Double] = []
    for _ in 0..<5 {
      let start = try await seconds(file: empty, until: "0L, 0B")
      results.append(try await seconds(file: file, until: text) - start)
    }
    return results.percentile(50)
  }

  /// vim at rest with a document.
  func run(file: String) async throws -> VimRun {
    let (terminal, process, _) = try await start(file: file, until: "\"guid\"")
    _ = try await terminal.readUntilQuiet(for: .milliseconds(300))
    return VimRun(terminal: terminal, process: process)
  }

  /// Seconds from the start until a text is on the screen.
  private func seconds(file: String, until text: String) async throws -> Double {
    let (_, process, seconds) = try await start(file: file, until: text)
    await process.signal(SIGKILL)
    return seconds
  }

  /// Starts vim; returns when a text is on the screen.
  private func start(
    file: String, until text: String
  ) async throws -> (PseudoTerminal, ChildProcess, seconds: Double) {
    let terminal = try PseudoTerminal(columns: 120, rows: 40)
    let start = monotonicSeconds()
    let process = try await terminal.start(program, ["-u", "NONE", "-N", "-n", file])
    let wanted = Array(text.utf8)
    while await !terminal.output.contains(wanted) {
      guard monotonicSeconds() - start < 30 else { throw WaitingFailed("vim showed nothing") }
      if await !terminal.readAvailable() { usleep(200) }
    }
    return (terminal, process, monotonicSeconds() - start)
  }
}
