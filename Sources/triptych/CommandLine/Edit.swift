import ArgumentParser
import RemoteDocuments

/// `triptych URL`: the editor.
struct Edit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a document, or list those of a folder (the default: 'triptych URL').")

  @Argument(
    help: ArgumentHelp(
      "The address of the document; http is meant for this machine, https elsewhere. One that "
        + "ends with a slash, or has no path, is a folder whose documents are listed."))
  var url: String

  @OptionGroup(title: "Editor") var editor: EditorOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions

  @MainActor
  func run() async throws {
    let address = try TypedAddress(url)
    let settings = EditorSettings(
      ConfigurationFile(), for: address.url, editor: editor, connection: connection)
    let access = Access(settings, to: address.url, connection)
    let client = try DocumentClient(address: address, options: access.options)
    var program = try EditorProgram(address: address, settings: settings, client: client)
    program.warning = access.warning
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
