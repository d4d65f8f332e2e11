import EditorCore
import Foundation
import RemoteDocuments

/// What decides how requests to an address are made, for all documents of a run.
struct AccessTerms: Sendable {
  private let settings: EditorSettings
  private let connection: ConnectionOptions?
  /// What a person typed to sign in: the value of the field `Authorization`.
  private(set) var authorization: String?

  /// The terms of a run.
  init(settings: EditorSettings, connection: ConnectionOptions?) {
    self.settings = settings
    self.connection = connection
  }

  /// Sends what a person typed from now on; nothing: what the configuration says.
  mutating func signIn(_ secret: String?) { authorization = secret.map(Self.field) }

  /// How requests to an address are made; commands of the configuration are run now.
  func access(to url: String) -> Access {
    var access = Access(settings.moved(to: url), to: url, connection)
    if let authorization { access.authorize(authorization) }
    return access
  }

  /// Whether requests to two addresses are made in the same way.
  func agree(on one: String, _ other: String) -> Bool {
    let (first, second) = (settings.moved(to: one), settings.moved(to: other))
    let configuration = settings.file.configuration
    return first.author == second.author
      && first.effective.seconds(.timeout) == second.effective.seconds(.timeout)
      && configuration.headers(for: one) == configuration.headers(for: other)
  }

  /// The value of the field: a token, a user with a password, or the whole value as it is.
  static func field(for secret: String) -> String {
    if secret.contains(" ") { return secret }
    guard secret.contains(":") else { return "Bearer \(secret)" }
    return "Basic " + Data(secret.utf8).base64EncodedString()
  }
}
