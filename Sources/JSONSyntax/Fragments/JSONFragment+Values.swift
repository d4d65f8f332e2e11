extension JSONFragment {
  /// A string.
  public static func string(_ string: JSONString) -> JSONFragment {
    JSONFragment(scalar: string.quoted())
  }

  /// A number, spelled like this.
  ///
  /// **Throws** `JSONSyntaxError` unless the literal is one number and nothing else (RFC 8259 §6).
  public static func number(literal: [UInt8]) throws(JSONSyntaxError) -> JSONFragment {
    let fragment = try JSONFragment(parsing: literal)
    guard fragment.node.kind == .number, fragment.node.byteCount == literal.count else {
      throw JSONSyntaxError(.expected("a number"), at: 0, in: literal)
    }
    return fragment
  }

  /// A boolean.
  public static func boolean(_ value: Bool) -> JSONFragment {
    JSONFragment(scalar: Array((value ? "true" : "false").utf8))
  }

  /// The value `null`.
  public static let null = JSONFragment(scalar: Array("null".utf8))

  /// The object `{}`.
  public static let emptyObject = JSONFragment(scalar: Array("{}".utf8))

  /// The array `[]`.
  public static let emptyArray = JSONFragment(scalar: Array("[]".utf8))

  /// A value without children, known to be well formed.
  private init(scalar bytes: [UInt8]) {
    let entry = IndexEntry(offset: 0, reach: UInt32(bytes.count))
    let isContainer = JSONKind(firstByte: bytes[0]).isContainer
    let index = ValueIndex(entries: [entry], kids: [], depth: isContainer ? 1 : 0)
    self.init(JSONNode(text: SourceText(bytes, index: index), position: 0, overlay: nil))
  }
}
