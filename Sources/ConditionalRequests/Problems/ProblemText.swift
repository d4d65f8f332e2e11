/// What a server said about a failure, fit to be shown: one line, no control characters.
public struct ProblemText: Equatable, Sendable {
  /// The server's words on one line; never empty.
  public let text: String
  /// JSON Pointers of the members it complained about, in the order named; often none.
  ///
  /// As they came: not safe for a terminal.
  public let pointers: [String]

  /// Cleans the server's words; `nil` when nothing remains of them.
  public init?(_ text: String, pointers: [String] = []) {
    let line = singleLine(text)
    guard !line.isEmpty else { return nil }
    self.text = line
    self.pointers = pointers
  }
}
