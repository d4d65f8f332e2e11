import ArgumentParser
import Foundation

/// The program: an editor by default, and by name a document server, a demonstration, and what works
/// on files.
@main
struct Triptych: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "triptych",
    abstract: "Edit JSON documents behind HTTP APIs, and merge instead of overwriting.",
    discussion: """
      triptych URL opens a document. Saves carry If-Match; when somebody was faster, the answer \
      412 opens a three-way merge of base, mine and theirs.
      """,
    version: "0.1.0",
    subcommands: [Edit.self, Serve.self, Demo.self, ThemesCommand.self],
    groupedSubcommands: [
      CommandGroup(name: "File", subcommands: fileCommands),
      CommandGroup(
        name: "Setup",
        subcommands: [
          ConfigCommand.self, InstallCommand.self, CompletionsCommand.self, ManualCommand.self,
        ]),
    ],
    defaultSubcommand: Edit.self)

  /// The commands on files: they are used in scripts, so that their statuses mean something.
  private static let fileCommands: [any ParsableCommand.Type] = [
    MergeCommand.self, DiffCommand.self, PatchCommand.self, GitSetupCommand.self,
    GitMergeCommand.self, GitDiffCommand.self,
  ]

  /// The names of all commands.
  static var commandNames: [String] {
    configuration.subcommands.map {
      $0.configuration.commandName ?? String(describing: $0).lowercased()
    }
  }

  /// The status of a command on files that could not do its work; 1 tells of a finished one.
  private static let trouble: Int32 = 2

  static func main() async {
    StandardStreams.fillGaps()
    if isFileCommand { LargeBlocks.giveBackAtOnce() }
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Ends the process with a message where there is something to tell.
  private static func end(with error: any Error) -> Never {
    let isStatusOrHelp = error is ExitCode || exitCode(for: error).isSuccess
    guard isFileCommand, !isStatusOrHelp else { exit(withError: error) }
    // As it is: a message may begin with file:line:column, which other programs look for.
    let sentence = (error as? ProgramFailure)?.description
    StandardStreams.complain(sentence ?? fullMessage(for: error))
    Foundation.exit(trouble)
  }

  /// Whether the command that was called works on files.
  private static var isFileCommand: Bool {
    let name = CommandLine.arguments.dropFirst().first
    return fileCommands.contains { $0.configuration.commandName == name }
  }
}
