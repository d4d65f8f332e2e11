import Foundation

extension DocumentAddress {
  /// The address that a link of the document leads to; `nil` when it leads to another server.
  ///
  /// What goes with requests is meant for the document's own server.
  func related(_ target: String) -> DocumentAddress? {
    guard let base = URL(string: url), let place = URL(string: target, relativeTo: base) else {
      return nil
    }
    // A link that cannot be followed is none.
    guard let address = try? DocumentAddress(place.absoluteString), address.origin == origin else {
      return nil
    }
    return address
  }
}
