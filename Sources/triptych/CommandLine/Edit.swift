import ArgumentParser
import EditorRuntime
import Foundation
import RemoteDocuments

/// `triptych URL`: the editor.
struct Edit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a document, or list those of a folder (the default: 'triptych URL').")

  @Argument(
    help: ArgumentHelp(
      "The address of the document; http is meant for this machine, https elsewhere. One that "
        + "ends with a slash, or has no path, is a folder whose documents are listed. A path such "
        + "as ./a.json is a file of this machine."))
  var url: String

  @OptionGroup(title: "Editor") var editor: EditorOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions

  @MainActor
  func run() async throws {
    if let path = TypedFile.path(url) { return try await editFile(path) }
    if let mistake = MistypedCommand(url, commands: Triptych.commandNames) { throw mistake }
    let address = try TypedAddress(url)
    let file = try ConfigurationFile().choosing(profile: connection.profile)
    let settings = EditorSettings(
      file, for: address.url, editor: editor, connection: connection)
    let access = Access(settings, to: address.url, connection)
    let client = try DocumentClient(address: address, options: access.options)
    let terms = AccessTerms(settings: settings, connection: connection)
    let open = OpenClient(client, at: address.url, terms)
    var program = try EditorProgram(
      address: address, settings: settings, remote: RemoteEnvironment(open),
      closing: { await open.close() })
    program.warning = access.warning
    try await program.run()
  }

  /// Opens a file of this machine; what is not there begins as an empty object.
  @MainActor
  private func editFile(_ path: String) async throws {
    if FileManager.default.fileExists(atPath: path) { _ = try InputFile(path).bytes() }
    let settings = EditorSettings(ConfigurationFile(), editor: editor)
    let program = try EditorProgram(
      address: TypedAddress(file: path), settings: settings,
      remote: RemoteEnvironment(LocalDocument(path: path)))
    try await program.run()
  }
}

extension DocumentClient {
  /// A client for a document; what is wrong with the options is a sentence.
  convenience init(address: TypedAddress, options: RemoteOptions) throws(ProgramFailure) {
    do throws(RemoteConfigurationError) {
      try self.init(url: address.url, options: options)
    } catch {
      throw ProgramFailure(error.message)
    }
  }
}
