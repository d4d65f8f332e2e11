/// An address or an option with which no request can be made.
public struct RemoteConfigurationError: Error, Equatable, Sendable {
  /// What is wrong with them.
  public enum Reason: Hashable, Sendable {
    /// The address does not begin with `http://` or `https://`.
    case scheme
    /// The address has no host, or something in it cannot stand in an address.
    case address
    /// The address holds a name and password.
    case credentialsInAddress
    /// The address is one of another server.
    case otherServer
    /// The field's name or value cannot be sent.
    case field(name: String)
    /// The field is one that a conditional save needs for itself.
    case reservedField(name: String)
    /// The variable for the bearer token is not set, is empty, or holds what cannot be sent.
    case bearerToken(variable: String)
  }

  /// What is wrong.
  public let reason: Reason

  /// A sentence for people; safe for a terminal.
  public var message: String {
    switch reason {
    case .scheme:
      "The address of a document begins with http:// or https://."
    case .address:
      "This is not an address: a host is missing, or it holds characters that must be escaped "
        + "(a blank is %20)."
    case .credentialsInAddress:
      "The address holds a name or password. Leave it out and give --header "
        + "'Authorization: ...' or --token-env instead."
    case .otherServer:
      "That document lies on another server; start the program with its address."
    case .field(let name):
      "The header field '\(name)' cannot be sent: its name or value holds a character that does "
        + "not belong there."
    case .reservedField(let name):
      "The header field '\(name)' cannot be given: a conditional save sets it by itself."
    case .bearerToken(let variable):
      "The environment variable '\(variable)' holds no bearer token that can be sent."
    }
  }
}
