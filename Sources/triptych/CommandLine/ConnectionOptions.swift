import ArgumentParser
import RemoteDocuments

/// What goes with each request.
struct ConnectionOptions: ParsableArguments {
  @Option(
    name: .customLong("header"), parsing: .singleValue,
    help: "A field to send with every request: 'Name: value'. Repeatable.")
  var headers: [RequestField] = []

  @Option(
    name: .customLong("token-env"),
    help: "The environment variable that holds a bearer token.")
  var tokenVariable: String?

  @Option(help: "A profile of the configuration, whatever it says of the server.")
  var profile: String?

  @Option(help: "How long to wait for an answer, in seconds (default: 30).")
  var timeout: Double?
}

/// One field of a request, as typed: `Name: value`.
struct RequestField: ExpressibleByArgument, Equatable {
  /// The field's name.
  let name: String
  /// Its value, without surrounding blanks.
  let value: String

  /// A field.
  init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let name = parts[0].trimmingBlanks()
    guard !name.isEmpty, !argument.contains(where: \.isNewline) else { return nil }
    self.name = name
    self.value = parts[1].trimmingBlanks()
  }
}

extension Substring {
  /// The text without blanks at both ends.
  fileprivate func trimmingBlanks() -> String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
