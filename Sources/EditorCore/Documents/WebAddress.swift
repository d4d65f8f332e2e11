/// An address on a server, taken apart: `http://host:port` and the path with its query.
///
/// **Source**: RFC 3986, sections 3 and 5, as far as addresses of documents need them.
struct WebAddress: Sendable, Hashable {
  /// Scheme, host and port, as they were written: what credentials are meant for.
  let origin: String
  /// The path, from its `/` on; with a query when there is one.
  let target: String

  /// Takes an absolute address apart; `nil` when it is none of `http` or `https`.
  init?(_ text: String) {
    guard let mark = text.firstRange(of: "://") else { return nil }
    let scheme = text[..<mark.lowerBound].lowercased()
    let rest = text[mark.upperBound...].prefix { $0 != "#" }
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    guard scheme == "http" || scheme == "https", !host.isEmpty else { return nil }
    origin = "\(scheme)://\(host)"
    let path = String(rest.dropFirst(host.count))
    target = path.hasPrefix("/") ? path : "/" + path
  }

  private init(origin: String, target: String) {
    self.origin = origin
    self.target = target
  }

  /// The whole address.
  var text: String { origin + target }

  /// The path without its query.
  var path: String { String(target.prefix { $0 != "?" }) }

  /// The folder that it stands in, or itself when it is one: its path up to the last `/`.
  var folder: WebAddress {
    let end = path.lastIndex(of: "/") ?? path.startIndex
    return WebAddress(origin: origin, target: String(path[...end]))
  }

  /// The folder of the same name: the path with a slash behind it.
  var asFolder: WebAddress { WebAddress(origin: origin, target: path + "/") }

  /// The folder around its folder; itself at the root.
  var parentFolder: WebAddress {
    let inner = folder.target.dropLast()
    guard let end = inner.lastIndex(of: "/") else { return folder }
    return WebAddress(origin: origin, target: String(inner[...end]))
  }

  /// What a reference in a document at this address means; `nil` when it leads nowhere.
  func resolving(_ reference: String) -> WebAddress? {
    let reference = Self.escaped(reference, keeping: "%/?#:;@!$&'()*+,=[]")
    if reference.contains("://") { return WebAddress(reference) }
    let scheme = origin.prefix { $0 != ":" }
    if reference.hasPrefix("//") { return WebAddress("\(scheme):\(reference)") }
    let relative = reference.prefix { $0 != "#" }
    guard !relative.isEmpty, !relative.hasPrefix("?") else { return nil }
    let path = relative.hasPrefix("/") ? String(relative) : folder.target + relative
    return WebAddress(origin: origin, target: Self.withoutDots(path))
  }

  /// The document or folder with a name in this folder; slashes in it lead deeper.
  func appending(name: String) -> WebAddress {
    let path = Self.escaped(name, keeping: "/:;@!$&'()*+,=")
    let whole = path.hasPrefix("/") ? path : folder.target + path
    return WebAddress(origin: origin, target: Self.withoutDots(whole))
  }

  /// The last part of the path as people read it; empty for a folder.
  var name: String { Self.unescaped(path.dropFirst(folder.target.count)) }

  /// The path from a folder on as people read it; the whole one where it lies elsewhere.
  func path(from folder: WebAddress) -> String {
    guard origin == folder.origin else { return text }
    return Self.unescaped(
      target.hasPrefix(folder.target) ? target.dropFirst(folder.target.count) : target[...])
  }

  /// Host, port and folder, without the scheme: what screens show beside the title.
  var place: String {
    let host = origin.drop { $0 != "/" }.dropFirst(2)
    return host + Self.unescaped(folder.target.dropLast())
  }
}

extension WebAddress {
  /// A text in which all but visible ASCII that may stand there is escaped.
  private static func escaped(_ text: String, keeping signs: String) -> String {
    let kept = Set(signs.utf8)
    var result = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        byte < 0x80
        && (Character(scalar).isLetter || Character(scalar).isNumber || "-._~".utf8.contains(byte)
          || kept.contains(byte))
      if isPlain {
        result.unicodeScalars.append(scalar)
      } else {
        result += "%" + String(UInt16(byte) + 256, radix: 16, uppercase: true).dropFirst()
      }
    }
    return result
  }

  /// A text with its escapes of UTF-8 undone; as it is where they are none.
  private static func unescaped(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      guard byte == UInt8(ascii: "%"), digits.count == 2,
        let code = UInt8(Substring(digits), radix: 16)
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(code)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }

  /// A path without `.` and `..` as segments; what is after a `?` stays as it is.
  private static func withoutDots(_ target: String) -> String {
    let path = target.prefix { $0 != "?" }
    var kept: [Substring] = []
    let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case "..":
        if !kept.isEmpty { kept.removeLast() }
        if isLast { kept.append("") }
      case ".": if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return "/" + kept.joined(separator: "/") + target.dropFirst(path.count)
  }
}
