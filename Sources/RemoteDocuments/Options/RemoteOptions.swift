import Foundation

/// How documents are asked for.
public struct RemoteOptions: Sendable {
  /// Fields to send with every request, in this order; they replace our own of the same name.
  public var headers: [(name: String, value: String)]
  /// The environment variable that holds a bearer token.
  public var bearerTokenVariable: String?
  /// Who writes; sent with every write unless empty.
  public var author: String
  /// How long to wait for a connection, its name resolution and its TLS handshake included.
  public var connectTimeout: Duration
  /// How long to wait without a byte moving, for an answer or for the rest of one.
  public var requestTimeout: Duration
  /// The largest document that is read, in bytes.
  public var maximumDocumentBytes: Int
  /// The environment variables.
  public var environment: [String: String]

  /// The usual options: no extra fields, 10 s to connect, 30 s to answer, 1 GiB.
  ///
  /// Without `environment` the variables are those of the process.
  public init(
    headers: [(name: String, value: String)] = [], bearerTokenVariable: String? = nil,
    author: String = "", connectTimeout: Duration = .seconds(10),
    requestTimeout: Duration = .seconds(30), maximumDocumentBytes: Int = 1 << 30,
    environment: [String: String]? = nil
  ) {
    self.headers = headers
    self.bearerTokenVariable = bearerTokenVariable
    self.author = author
    self.connectTimeout = connectTimeout
    self.requestTimeout = requestTimeout
    self.maximumDocumentBytes = maximumDocumentBytes
    self.environment = environment ?? ProcessInfo.processInfo.environment
  }
}
