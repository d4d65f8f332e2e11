import Glibc
import TestSupport

/// vim on a pseudo terminal of the size that the measured editor has, measured in the same way.
struct VimRun {
  private let terminal: PseudoTerminal
  private let process: ChildProcess
  private let usage: ProcessUsage

  /// vim that shows a document.
  init(terminal: PseudoTerminal, process: ChildProcess) {
    self.terminal = terminal
    self.process = process
    usage = ProcessUsage(process: process.id)
  }

  /// Types a key, or several at once; returns when vim has come to rest.
  ///
  /// - Throws: `WaitingFailed` when vim does not read its input.
  func press(_ keys: String) async throws -> EditorRun.Cost {
    let before = usage.processorSeconds
    let answer = try await terminal.answer(
      to: Array(keys.utf8), quietMilliseconds: EditorRun.restMilliseconds)
    return EditorRun.Cost(
      processorSeconds: usage.processorSeconds - before, seconds: answer.seconds,
      bytes: answer.count)
  }

  /// Ends vim.
  func end() async { await process.signal(SIGKILL) }
}
