import JSONSyntax

/// What can be said of a string: its lengths, and what it may hold.
struct StringDetails {
  private let string: JSONString

  init(_ node: JSONNode) { string = node.string ?? "" }

  /// The facts, lengths first.
  var facts: [Fact] {
    // As UTF-16, so that half a surrogate pair counts as one and not as its three bytes.
    let text = String(decoding: string.utf16, as: UTF16.self)
    var facts = [
      Fact("characters", "\(text.count)"), Fact("code points", "\(text.unicodeScalars.count)"),
      Fact("UTF-16", counted(string.utf16.count, "unit")),
      Fact("UTF-8", counted(string.wtf8.count, "byte")),
    ]
    let lines = text.unicodeScalars.count { $0 == "\n" }
    if lines > 0 { facts.append(Fact("lines", "\(lines + 1)")) }
    if let kind = embeddedKind { facts.append(Fact("holds", "JSON: \(kind)")) }
    if String(validating: string.wtf8, as: UTF8.self) == nil {
      facts.append(Fact("surrogates", "half a pair stands alone: no valid Unicode", .warning))
    }
    let hidden = text.unicodeScalars.count(where: \.isHidden)
    if hidden > 0 {
      facts.append(Fact("invisible", "\(counted(hidden, "code point")) nobody sees", .warning))
    }
    return facts
  }

  /// What JSON the string holds; `nil` when it holds none, or a scalar only.
  private var embeddedKind: String? {
    guard let first = string.wtf8.first(where: { $0 > 0x20 }), string.wtf8.count <= 65_536,
      first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
      // No JSON is an answer too.
      let document = try? JSONDocument(parsing: string.wtf8)
    else { return nil }
    return "\(document.root.kind == .object ? "an object" : "an array"), "
      + counted(document.valueCount, "value")
  }
}

extension Unicode.Scalar {
  /// Whether it leaves no trace on paper, or acts on what stands around it.
  var isHidden: Bool {
    switch properties.generalCategory {
    case .control: self != "\n" && self != "\t" && self != "\r"
    case .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: false
    }
  }
}
