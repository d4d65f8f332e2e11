public import HTTPTypes

/// An If-Match or If-None-Match field that is neither `*` nor a list of entity tags.
public struct PreconditionSyntaxError: Error, Equatable, Sendable {
  /// The field that could not be read.
  public let field: HTTPField.Name
  /// Its value as it came: not safe for a terminal.
  public let value: String

  /// The sentence for people; holds nothing of the value.
  public var message: String {
    "\(field.rawName) is neither \"*\" nor a list of quoted entity tags."
  }
}
