import ConditionalRequests
import CursesTerminal
import EditorCore
import EditorRuntime
import EditorView
import Foundation
import TerminalModel

/// The editor as it is, but for its server, which is a file, and its drafts, which are not kept.
///
/// Runs in a process of its own, on the terminal that it was started on.
@MainActor
struct MeasuredEditor {
  /// The hidden first argument.
  nonisolated static let name = "measured-editor"

  private let file: String
  private let reports: Int32
  private let themes: String

  /// The arguments that start it.
  nonisolated static func arguments(file: String, reports: Int32) -> [String] {
    [name, file, "\(reports)", themeFolder]
  }

  private nonisolated static var themeFolder: String {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent("Themes").path
  }

  /// The editor that the arguments ask for, if they do.
  init?(arguments: [String]) {
    guard arguments.count == 4, arguments[0] == Self.name, let reports = Int32(arguments[2]) else {
      return nil
    }
    file = arguments[1]
    self.reports = reports
    themes = arguments[3]
  }

  /// Edits until it is asked to quit.
  func run() async throws {
    let terminal = try CursesTerminal()
    let theme = try ResolvedTheme(named: "triptych-dark", depth: terminal.colorDepth) { name in
      FileManager.default.contents(atPath: "\(themes)/\(name).json").map { [UInt8]($0) }
    }
    let session = Session(
      author: "bench", url: "http://localhost/bench", title: "bench", place: "localhost",
      pollInterval: nil)
    let state = State(session: session, size: terminal.size, now: Self.now())
    let moment = FrameMoment()
    var frames = FrameSequence(widths: terminal.widths, glyphs: .unicode)
    let loop = EditorLoop(
      state: state, environment: environment(terminal, moment),
      draw: { state in
        moment.moment = state.document == nil ? .emptyFrame : .frame
        return frames.next(state, theme: theme)
      })
    _ = await loop.run()
    terminal.close()
  }

  private func environment(_ terminal: CursesTerminal, _ frames: FrameMoment) -> Environment {
    let reports = reports
    return Environment(
      now: { Self.now() },
      sleep: { try await Task.sleep(for: .milliseconds($0)) },
      terminal: TerminalEnvironment(
        listen: { terminal.listen($0) },
        present: { screen in
          terminal.present(screen)
          EditorReport(frames.moment).send(to: reports)
        },
        invalidate: { terminal.invalidate() }, suspend: { terminal.suspend() },
        copy: { _ = terminal.copyToClipboard($0) }, bell: { terminal.ringBell() }),
      remote: remote,
      drafts: DraftEnvironment(
        journal: { _ in }, find: { [] },
        adopt: { _ throws(DraftEnvironment.Failure) in throw .init(message: "no drafts") },
        drop: { _ in }))
  }

  private var remote: RemoteEnvironment {
    let (file, reports) = (file, reports)
    let lost = TransportFault(kind: .offline, mayHaveBeenSent: false, message: "no server")
    return RemoteEnvironment(
      load: { _ in
        guard let bytes = readFile(file) else { return .failed(lost) }
        EditorReport(.bodyRead).send(to: reports)
        return .loaded(Revision(bytes: bytes, entityTag: EntityTag(strong: "1")))
      },
      poll: { _, _ in .notModified },
      save: { _, _, _, _ in .unreachable(lost) })
  }

  private nonisolated static func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }
}

/// What the frame that is being drawn shows.
@MainActor
private final class FrameMoment {
  var moment = EditorReport.Moment.emptyFrame
}
