/// The beginning of addresses: a server, or a folder on it.
public struct OriginPattern: Sendable, Hashable {
  /// As it was written.
  public let text: String
  private let server: String
  private let path: String

  /// Reads an address; `nil` unless it begins with `http://` or `https://` and names a server.
  public init?(_ text: String) {
    guard let parts = Self.parts(of: text) else { return nil }
    self.text = text
    (server, path) = parts
  }

  /// Whether an address lies there: the path ends where the pattern does, or goes on behind a slash.
  public func fits(_ url: String) -> Bool {
    guard let parts = Self.parts(of: url), parts.server == server else { return false }
    guard parts.path.hasPrefix(path) else { return false }
    return path.hasSuffix("/") || parts.path.count == path.count
      || "/?#".contains(parts.path.dropFirst(path.count).first ?? "/")
  }

  /// How much of an address it says: what says more has the last word.
  var length: Int { path.count }

  private static func parts(of text: String) -> (server: String, path: String)? {
    guard let sign = text.firstRange(of: "://") else { return nil }
    let scheme = text[..<sign.lowerBound].lowercased()
    let rest = text[sign.upperBound...]
    var server = rest.prefix { !"/?#".contains($0) }.lowercased()
    guard ["http", "https"].contains(scheme), !server.isEmpty else { return nil }
    let usual = scheme == "http" ? ":80" : ":443"
    if server.hasSuffix(usual) { server.removeLast(usual.count) }
    let path = rest.dropFirst(rest.prefix { !"/?#".contains($0) }.count)
    return ("\(scheme)://\(server)", path.isEmpty ? "/" : String(path))
  }
}
