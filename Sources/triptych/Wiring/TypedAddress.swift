import Foundation

/// The address of a document as a person types it.
struct TypedAddress: Equatable {
  /// The whole address, with scheme.
  let url: String
  /// The last part of the path: what screens are titled with.
  let title: String
  /// Host, port and folder.
  let place: String
  /// Whether it is one of a folder, whose documents are to be listed: it ends with a slash, or
  /// has no path.
  let isFolder: Bool

  /// Reads an address; without a scheme it is `http` on this machine and `https` elsewhere.
  ///
  /// **Throws**: `AddressError` with a sentence when it is no address of a document.
  init(_ text: String) throws(AddressError) {
    guard !text.isEmpty, !text.contains(where: { $0.isWhitespace }) else {
      throw AddressError(text: text)
    }
    let whole = text.contains("://") ? text : Self.scheme(for: text) + "://" + text
    guard let parts = URLComponents(string: whole), let host = parts.host, !host.isEmpty,
      let scheme = parts.scheme, ["http", "https"].contains(scheme)
    else { throw AddressError(text: text) }
    let names = parts.path.split(separator: "/")
    let port = parts.port.map { ":\($0)" } ?? ""
    isFolder = parts.query == nil && (parts.path.isEmpty || parts.path.hasSuffix("/"))
    url = isFolder && parts.path.isEmpty ? whole + "/" : whole
    title = names.last.map(String.init) ?? host
    place = ([host + port] + names.dropLast().map(String.init)).joined(separator: "/")
  }

  /// The address of a file.
  init(file path: String) {
    let file = URL(filePath: path).standardizedFileURL
    url = file.absoluteString
    title = file.lastPathComponent
    place = file.deletingLastPathComponent().path
    isFolder = false
  }

  /// The scheme that is meant when none was typed.
  private static func scheme(for text: String) -> String {
    let host = text.prefix { $0 != "/" && $0 != ":" }
    return host == "localhost" || host.hasPrefix("127.") || text.hasPrefix("[::1]")
      ? "http" : "https"
  }
}

/// An address that names no document.
struct AddressError: Error, CustomStringConvertible {
  /// What was typed.
  let text: String

  var description: String {
    "'\(text)' is not the address of a document. "
      + "Give an http or https address such as http://127.0.0.1:8412/profiles/42."
  }
}
