import ArgumentParser

/// The program: an editor by default, a document server and a demonstration by name.
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
    subcommands: [Edit.self, Serve.self, Demo.self],
    defaultSubcommand: Edit.self)
}
