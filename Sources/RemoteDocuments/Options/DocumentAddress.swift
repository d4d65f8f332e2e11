import ConditionalRequests
import Foundation

/// The checked address of a document.
struct DocumentAddress: Equatable, Sendable {
  /// The address without fragment.
  let url: String
  /// Host and port for people; the port only where it is given.
  let host: String
  /// Scheme, host and port: whom what goes with requests is meant for.
  let origin: String
  /// Path and query, as they stand in the request.
  let target: String

  init(_ text: String) throws(RemoteConfigurationError) {
    let lowercased = text.lowercased()
    guard lowercased.hasPrefix("http://") || lowercased.hasPrefix("https://") else {
      throw RemoteConfigurationError(reason: .scheme)
    }
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
      var parts = URLComponents(string: text), let name = parts.host, !name.isEmpty
    else { throw RemoteConfigurationError(reason: .address) }
    guard parts.user == nil, parts.password == nil else {
      throw RemoteConfigurationError(reason: .credentialsInAddress)
    }
    parts.fragment = nil
    if parts.percentEncodedPath.isEmpty { parts.percentEncodedPath = "/" }
    guard let url = parts.string else { throw RemoteConfigurationError(reason: .address) }
    self.url = url
    // An escaped control character of the address is none here any more.
    let place = singleLine(name, limit: 120)
    host = parts.port.map { "\(place):\($0)" } ?? place
    let scheme = parts.scheme?.lowercased() ?? ""
    let port = parts.port ?? (scheme == "https" ? 443 : 80)
    origin = "\(scheme)://\(name.lowercased()):\(port)"
    target =
      parts.percentEncodedPath + (parts.percentEncodedQuery.map { "?\($0)" } ?? "")
  }
}
