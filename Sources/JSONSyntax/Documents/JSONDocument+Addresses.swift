extension JSONDocument {
  /// The value at a path; nil when the path leads nowhere.
  ///
  /// **Complexity** O(depth), and O(log n) more per edited container.
  public func node(at path: ChildPath) -> JSONNode? {
    var node = root
    for index in path.indices {
      guard index >= 0, index < node.count else { return nil }
      node = node.child(at: index)
    }
    return node
  }

  /// The path of the value that a pointer means; of members with one name, the first.
  ///
  /// **Complexity** O(depth + n), n being the members of the objects on the way.
  public func path(of pointer: JSONPointer) -> ChildPath? {
    var node = root
    var indices: [Int] = []
    for token in pointer.tokens {
      guard let index = node.index(of: token) else { return nil }
      indices.append(index)
      node = node.child(at: index)
    }
    return ChildPath(indices)
  }

  /// The value that a pointer means; of members with one name, the first.
  public func node(at pointer: JSONPointer) -> JSONNode? {
    path(of: pointer).flatMap { node(at: $0) }
  }

  /// The pointer to the value at a path.
  ///
  /// Means another value where names repeat. The path must exist in this document.
  public func pointer(to path: ChildPath) -> JSONPointer {
    var node = root
    var tokens: [JSONString] = []
    for index in path.indices {
      tokens.append(node.name(at: index) ?? JSONString(String(index)))
      node = node.child(at: index)
    }
    return JSONPointer(tokens: tokens)
  }
}

extension JSONNode {
  /// The child that a reference token means (RFC 6901 §4).
  fileprivate func index(of token: JSONString) -> Int? {
    switch kind {
    case .object: firstIndex(named: token)
    case .array: Self.arrayIndex(token).flatMap { $0 < count ? $0 : nil }
    default: nil
    }
  }

  /// The number that the digits mean: no sign, no leading zero.
  private static func arrayIndex(_ token: JSONString) -> Int? {
    let digits = token.wtf8
    guard !digits.isEmpty, digits.count < 12, digits.allSatisfy(Byte.isDigit),
      digits.count == 1 || digits[0] != UInt8(ascii: "0")
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
