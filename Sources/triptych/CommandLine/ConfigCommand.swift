import ArgumentParser
import EditorCore
import EditorRuntime
import Foundation

/// `triptych config`: what holds, and why.
struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show the settings, and where each of them comes from.",
    discussion: """
      The file is $XDG_CONFIG_HOME/triptych/config.json. With an address, the settings for that \
      document are shown. The status is 1 when something in the file is wrong.
      """)

  @Argument(help: "The address of a document.")
  var url: String?

  @Flag(help: "Print the JSON Schema of the file instead.")
  var schema = false

  @Flag(help: "Print the path of the file instead.")
  var path = false

  @Flag(help: "Open the file in the editor.")
  var edit = false

  @Flag(help: "Print the names of all actions, by screen, with their keys instead.")
  var actions = false

  func run() async throws {
    if schema { return try StandardStreams.print(Array(Configuration.schema.utf8)) }
    let file = ConfigurationFile()
    if edit { return try await self.edit(file) }
    if path { return print(file.path) }
    if actions { return try StandardStreams.print(Array(actionTable(file).utf8)) }
    let address = try url.map { try TypedAddress($0) }
    let settings = EditorSettings(file, for: address?.url)
    let report = ConfigurationReport(settings, url: address?.url)
    try StandardStreams.print(Array(report.text.utf8))
    if !settings.problems.isEmpty { throw ExitCode(1) }
  }

  /// Opens the file like any document; its folder is made where there is none.
  @MainActor
  private func edit(_ file: ConfigurationFile) async throws {
    let folder = (file.path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var program = try EditorProgram(
      address: TypedAddress(file: file.path), settings: EditorSettings(file),
      remote: RemoteEnvironment(LocalDocument(path: file.path)))
    program.greeting = "What is saved here holds from the next start on; triptych config checks it."
    try await program.run()
  }

  private func actionTable(_ file: ConfigurationFile) -> String {
    KeyContext.allCases.map { context in
      let bindings = file.configuration.keymap.bindings.filter { $0.context == context }
      let width = bindings.map(\.command.name.count).max() ?? 0
      let rows = bindings.map { binding in
        "  " + binding.command.name.padding(to: width + 2) + binding.help + "  ("
          + binding.keyTexts.joined(separator: " ") + ")\n"
      }
      return context.name + "\n" + rows.joined()
    }.joined(separator: "\n")
  }
}
