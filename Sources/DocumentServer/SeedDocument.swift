/// A document that a server makes when it starts, unless its path has been in use before.
public struct SeedDocument: Equatable, Sendable {
  /// The path, such as `/profiles/42`.
  public var path: String
  /// The bytes of the document, which must be JSON.
  public var body: [UInt8]
  /// Who is said to have saved it.
  public var author: String?

  /// A document of the media type `application/json`.
  public init(path: String, body: [UInt8], author: String? = nil) {
    self.path = path
    self.body = body
    self.author = author
  }
}
