import Glibc
import TestSupport

/// A measured editor on a pseudo terminal of 120 columns and 40 rows, as a person meets it.
///
/// Waits by blocking its thread: a benchmark has nothing else to do, and measures time.
struct EditorRun {
  /// What a key press cost.
  struct Cost: Sendable {
    /// Processor time of the whole process, all that follows from the key included.
    let processorSeconds: Double
    /// From the key to the last byte that answers it, at the other end of the terminal.
    let seconds: Double
    /// Bytes sent to the terminal.
    let bytes: Int
  }

  /// From the last byte of the document to the last byte of its first frame.
  let firstFrameSeconds: Double
  /// Where the process is measured.
  let usage: ProcessUsage

  private let terminal: PseudoTerminal
  private let process: ChildProcess
  private let reports: Int32

  /// How long nothing is to be written for an answer to have ended.
  static let restMilliseconds: Int32 = 25

  /// Starts an editor; returns when the document is seen.
  ///
  /// - Throws: `WaitingFailed` when it is not seen in time.
  init(file: String) async throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw WaitingFailed("no pipe") }
    reports = ends[0]
    terminal = try PseudoTerminal(columns: 120, rows: 40)
    process = try await terminal.start(
      BuiltProgram.path("Benchmarks"),
      MeasuredEditor.arguments(file: file, reports: ends[1]))
    close(ends[1])
    usage = ProcessUsage(process: process.id)
    let read = try await Self.report(.bodyRead, of: process, from: reports, terminal)
    let frame = try await Self.report(.frame, of: process, from: reports, terminal)
    firstFrameSeconds = frame.seconds - read.seconds
    await rest()
  }

  /// Types a key, or several at once; returns when the editor has come to rest.
  ///
  /// - Throws: `WaitingFailed` when the editor does not read its input.
  @discardableResult
  func press(_ keys: String) async throws -> Cost {
    let before = usage.processorSeconds
    let answer = try await terminal.answer(
      to: Array(keys.utf8), quietMilliseconds: Self.restMilliseconds)
    while EditorReport(from: reports, within: 0) != nil {}
    return Cost(
      processorSeconds: usage.processorSeconds - before, seconds: answer.seconds,
      bytes: answer.count)
  }

  /// Returns when the editor has nothing left to compute: what a key began may go on behind its answer.
  func settle() async {
    var before = usage.processorSeconds
    while true {
      usleep(100_000)
      await terminal.readAvailable()
      let now = usage.processorSeconds
      if now - before < 0.002 { return }
      before = now
    }
  }

  /// What the editor does when nothing happens.
  func idle(seconds: Int) async -> Cost {
    let bytes = await terminal.output.count
    let before = usage.processorSeconds
    usleep(UInt32(seconds) * 1_000_000)
    await terminal.readAvailable()
    return Cost(
      processorSeconds: usage.processorSeconds - before, seconds: Double(seconds),
      bytes: await terminal.output.count - bytes)
  }

  /// Ends the editor.
  func end() async {
    await process.signal(SIGKILL)
    close(reports)
  }

  /// Waits until no frame has come for a while, and takes what was written.
  private func rest() async {
    while EditorReport(from: reports, within: Self.restMilliseconds) != nil {}
    await terminal.readAvailable()
  }

  /// The next report of a moment, while the terminal takes what is written.
  private static func report(
    _ moment: EditorReport.Moment, of process: ChildProcess, from pipe: Int32,
    _ terminal: PseudoTerminal
  ) async throws -> EditorReport {
    let deadline = monotonicSeconds() + 30
    while await process.ended() == nil, monotonicSeconds() < deadline {
      let report = EditorReport(from: pipe, within: 2)
      await terminal.readAvailable()
      if let report, report.moment == moment { return report }
    }
    let output = String(decoding: await terminal.output, as: UTF8.self)
    throw WaitingFailed("the editor did not report \(moment): \(output.debugDescription)")
  }
}
