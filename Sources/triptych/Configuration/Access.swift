import EditorCore
import RemoteDocuments

/// How requests to a server are made: the fields of the configuration, those of the command line over
/// them.
struct Access {
  /// The options of the client.
  private(set) var options: RemoteOptions
  /// Why a field of the configuration is not sent; `nil` when all are.
  private(set) var warning: String?

  /// What goes with requests to an address; commands of the configuration are run now.
  init(_ settings: EditorSettings, to url: String, _ connection: ConnectionOptions? = nil) {
    options = RemoteOptions(author: settings.author)
    if let seconds = settings.effective.seconds(.timeout) {
      options.requestTimeout = .seconds(seconds)
    }
    let typed = connection?.headers ?? []
    options.bearerTokenVariable = connection?.tokenVariable
    var replaced = Set(typed.map { $0.name.lowercased() })
    if connection?.tokenVariable != nil { replaced.insert("authorization") }
    for header in settings.file.configuration.headers(for: url)
    where !replaced.contains(header.name.lowercased()) {
      add(header)
    }
    options.headers += typed.map { ($0.name, $0.value) }
  }

  /// Sends this value as the field `Authorization`, whatever was said before.
  mutating func authorize(_ value: String) {
    options.bearerTokenVariable = nil
    options.headers.removeAll { $0.name.lowercased() == "authorization" }
    options.headers.append((name: "Authorization", value: value))
  }

  private mutating func add(_ header: HeaderSetting) {
    do throws(ProgramFailure) {
      let field = try header.resolve()
      options.headers.append((field.name, field.value))
    } catch {
      warning = warning ?? error.description
    }
  }
}
