import ArgumentParser
import DocumentServer
import EditorCore
import EditorRuntime
import Foundation
import RemoteDocuments

/// `triptych demo`: a server with sample documents, and the editor on one of them.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Try it: a server with sample documents in this process, and the editor as ava.",
    discussion: """
      A second person joins from another terminal with the command that the editor shows. \
      With --partner the program plays the second person.
      """)

  @Flag(help: "Play the second person: a remote change, a conflict, a second 412.")
  var partner = false

  @Option(help: "The server's port; when it is taken, a free one is used.")
  var port = 8412

  @OptionGroup(title: "Editor") var editor: EditorOptions

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("The port is a number from 0 to 65535.")
    }
  }

  @MainActor
  func run() async throws {
    try requireTerminal()
    let server = try await DemonstrationServer.start(preferring: port)
    defer { server.stop() }
    var editor = editor
    editor.name = editor.name ?? "ava"
    let address = try TypedAddress(server.url(SampleDocuments.all[0].path))
    let settings = EditorSettings(ConfigurationFile(), for: address.url, editor: editor)
    let client = try DocumentClient(
      address: address, options: RemoteOptions(author: settings.author))
    let open = OpenClient(client, at: address.url)
    var program = try EditorProgram(
      address: address, settings: settings, remote: RemoteEnvironment(open),
      closing: { await open.close() })
    if partner {
      let partner = try DocumentClient(address: address, options: RemoteOptions(author: "ben"))
      let ben = DemonstrationPartner(client: partner)
      program.remote = ben.meddling(with: program.remote)
      program.greeting = "ben is here too. Change city and save with ^S: he will have been faster."
      async let visit: Void = ben.visit()
      try await program.run()
      await visit
    } else {
      program.greeting = "To join: \(Self.invocation) \(address.url) --name ben"
      try await program.run()
    }
  }

  /// How this program was started, for the line that the second person types.
  private static var invocation: String {
    let program = CommandLine.arguments.first ?? "triptych"
    return program.contains("/.build/") ? "swift run triptych" : program
  }

  private func requireTerminal() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw ProgramFailure(
        "The demonstration is an editor and needs a terminal for its input and output. "
          + "Run 'triptych demo' in one; 'triptych serve' runs a server without.")
    }
  }
}
