import ConditionalRequests
import Foundation
import HTTPTypes

/// Where an answer sends a request on, as far as it may be followed.
///
/// What goes with requests is meant for one server: no redirection leads to another one, and none
/// that would make something else of a request is taken.
///
/// Source: RFC 9110, section 15.4.
struct Redirection {
  /// How many are followed, one after the other.
  static let limit = 5

  /// Where the request goes instead.
  let address: DocumentAddress

  /// The redirection of an answer; `nil` when it is none, or one that is not followed.
  init?(_ response: DocumentResponse, isReading: Bool, from address: DocumentAddress) {
    let followed = isReading ? [301, 302, 307, 308] : [307, 308]
    guard followed.contains(response.status), let location = response.fields[.location],
      let target = URL(string: location, relativeTo: URL(string: address.url))?.absoluteString
    else { return nil }
    // An address that cannot be asked is not followed; the answer itself says where it leads.
    guard let next = try? DocumentAddress(target), next.origin == address.origin, next != address
    else { return nil }
    self.address = next
  }
}
