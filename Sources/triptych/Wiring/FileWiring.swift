import ConditionalRequests
import EditorRuntime

extension RemoteEnvironment {
  /// A file in the place of a server: what is saved is written to it, and there is never any news.
  init(writing file: GuardedFile) {
    self.init(
      load: { _ in .notModified },
      poll: { _, _ in .notModified },
      save: { exchange, _, _, _ in
        do throws(ProgramFailure) {
          try file.write(exchange.content)
          return .saved(Revision(bytes: exchange.content), .plain)
        } catch {
          return .conflictingState(ProblemText(error.description))
        }
      })
  }
}
