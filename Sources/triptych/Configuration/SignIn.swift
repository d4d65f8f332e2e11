import EditorCore
import Foundation
import RemoteDocuments

/// Signs in to a server while the editor runs.
struct SignIn: Sendable {
  /// The settings of this run.
  let settings: EditorSettings
  /// The address of the document.
  let url: String
  /// What the command line says.
  let connection: ConnectionOptions?

  /// Sends what was typed with every request from now on, or asks the configuration again; gives a
  /// sentence when that cannot be.
  func callAsFunction(_ client: OpenClient, _ secret: String?) async -> String? {
    var access = Access(settings, to: url, connection)
    if let secret {
      access.authorize(Self.field(for: secret))
    } else if let warning = access.warning {
      return warning
    }
    do throws(RemoteConfigurationError) {
      try await client.useFields(of: access.options)
      return nil
    } catch {
      return error.message
    }
  }

  /// The value of the field: a token, a user with a password, or the whole value as it is.
  static func field(for secret: String) -> String {
    if secret.contains(" ") { return secret }
    guard secret.contains(":") else { return "Bearer \(secret)" }
    return "Basic " + Data(secret.utf8).base64EncodedString()
  }
}
