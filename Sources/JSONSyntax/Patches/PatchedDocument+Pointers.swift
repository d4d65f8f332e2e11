extension PatchedDocument {
  /// Where a value can be added.
  enum Destination {
    /// In place of a value that is there: the whole document, or a member.
    case existing(ChildPath)
    /// Into an array, before an element or behind all.
    case element(of: ChildPath, at: Int)
    /// Into an object that has no member with the name.
    case member(of: ChildPath, JSONNode, name: JSONString)
  }

  /// What a pointer means to an operation that adds a value (RFC 6902 §4.1).
  mutating func place(at pointer: JSONPointer) throws(JSONPatchError.Reason) -> Destination {
    guard let parent = pointer.parent, let token = pointer.tokens.last else {
      return .existing(.root)
    }
    let (path, container) = try find(parent)
    switch container.kind {
    case .object:
      switch names.member(named: token, of: container) {
      case .found(let index): return .existing(path.appending(index))
      case .missing: return .member(of: path, container, name: token)
      case .repeated: throw .ambiguous(pointer)
      }
    case .array:
      if token == "-" { return .element(of: path, at: container.count) }
      return .element(
        of: path, at: try Self.index(token, upTo: container.count, in: container) { parent })
    case .string, .number, .boolean, .null:
      throw .notAContainer(parent)
    }
  }

  mutating func path(of pointer: JSONPointer) throws(JSONPatchError.Reason) -> ChildPath {
    try find(pointer).path
  }

  mutating func node(at pointer: JSONPointer) throws(JSONPatchError.Reason) -> JSONNode {
    try find(pointer).node
  }

  /// The way to a value, and the container around it; for the root the root itself.
  mutating func pathAndContainer(
    of pointer: JSONPointer
  ) throws(JSONPatchError.Reason) -> (ChildPath, JSONNode) {
    guard let parent = pointer.parent else { return (.root, document.root) }
    let (path, container) = try find(parent)
    let index = try child(of: container, at: parent.tokens.count, in: pointer)
    return (path.appending(index), container)
  }

  private mutating func find(
    _ pointer: JSONPointer
  ) throws(JSONPatchError.Reason) -> (path: ChildPath, node: JSONNode) {
    var node = document.root
    var indices: [Int] = []
    indices.reserveCapacity(pointer.tokens.count)
    for level in pointer.tokens.indices {
      indices.append(try child(of: node, at: level, in: pointer))
      node = node.child(at: indices[level])
    }
    return (ChildPath(indices), node)
  }

  /// The child that a token of a pointer means.
  private mutating func child(
    of container: JSONNode, at level: Int, in pointer: JSONPointer
  ) throws(JSONPatchError.Reason) -> Int {
    let token = pointer.tokens[level]
    switch container.kind {
    case .object:
      switch names.member(named: token, of: container) {
      case .found(let index): return index
      case .missing: throw .noSuchValue(pointer.prefix(level + 1))
      case .repeated: throw .ambiguous(pointer.prefix(level + 1))
      }
    case .array:
      // `-` means the place behind the last element, where there is no value.
      if token == "-" { throw .noSuchValue(pointer.prefix(level + 1)) }
      return try Self.index(token, upTo: container.count - 1, in: container) {
        pointer.prefix(level)
      }
    case .string, .number, .boolean, .null:
      throw .notAContainer(pointer.prefix(level))
    }
  }

  /// The index that a token means in an array (RFC 6901 §4), no larger than the last one allowed.
  private static func index(
    _ token: JSONString, upTo last: Int, in array: JSONNode, at place: () -> JSONPointer
  ) throws(JSONPatchError.Reason) -> Int {
    let digits = token.wtf8
    guard !digits.isEmpty, digits.allSatisfy(Byte.isDigit),
      digits.count == 1 || digits[0] != UInt8(ascii: "0")
    else { throw .invalidIndex(token, in: place()) }
    let index = digits.count > 18 ? nil : digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    guard let index, index <= last else {
      throw .indexOutOfRange(token, count: array.count, in: place())
    }
    return index
  }
}

extension JSONPointer {
  /// The pointer to the container so many levels below the root on the way.
  fileprivate func prefix(_ levels: Int) -> JSONPointer {
    JSONPointer(tokens: Array(tokens.prefix(levels)))
  }
}
