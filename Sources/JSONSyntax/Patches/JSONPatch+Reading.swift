extension JSONPatch {
  /// Reads a patch; members that an operation does not know are ignored.
  ///
  /// **Throws** `JSONPatchError` for the first operation that RFC 6902 does not allow.
  /// **Complexity** O(n); values are not looked into.
  public init(reading document: JSONDocument) throws(JSONPatchError) {
    guard document.root.kind == .array else { throw JSONPatchError(.notAnArray, at: .root) }
    var operations: [Operation] = []
    operations.reserveCapacity(document.root.count)
    for node in document.root.children {
      let reader = OperationReader(node, at: JSONPointer.root.appending(index: operations.count))
      operations.append(try reader.operation())
    }
    self.init(operations)
  }
}

/// Reads one operation.
private struct OperationReader {
  private let node: JSONNode
  private let place: JSONPointer

  init(_ node: JSONNode, at place: JSONPointer) {
    self.node = node
    self.place = place
  }

  func operation() throws(JSONPatchError) -> JSONPatch.Operation {
    guard node.kind == .object else { throw JSONPatchError(.notAnObject, at: place) }
    let name = try string("op")
    switch name {
    case "add": return .add(try value(), at: try pointer("path"))
    case "remove": return .remove(at: try pointer("path"))
    case "replace": return .replace(at: try pointer("path"), with: try value())
    case "move": return try move()
    case "copy": return .copy(from: try pointer("from"), to: try pointer("path"))
    case "test": return .test(try value(), at: try pointer("path"))
    default: throw JSONPatchError(.unknownOperation(name), at: place.appending("op"))
    }
  }

  private func move() throws(JSONPatchError) -> JSONPatch.Operation {
    let source = try pointer("from")
    let target = try pointer("path")
    guard source == target || !source.isPrefix(of: target) else {
      throw JSONPatchError(.intoItself, at: place.appending("path"))
    }
    return .move(from: source, to: target)
  }

  private func value() throws(JSONPatchError) -> JSONFragment {
    JSONFragment(try member("value"))
  }

  private func pointer(_ name: JSONString) throws(JSONPatchError) -> JSONPointer {
    let text = try string(name)
    do {
      return try JSONPointer(parsing: text)
    } catch {
      throw JSONPatchError(.invalidPointer(error), at: place.appending(name))
    }
  }

  private func string(_ name: JSONString) throws(JSONPatchError) -> JSONString {
    guard let string = try member(name).string else {
      throw JSONPatchError(.notAString, at: place.appending(name))
    }
    return string
  }

  /// The one member with a name.
  private func member(_ name: JSONString) throws(JSONPatchError) -> JSONNode {
    var found: JSONNode?
    for member in node.members where member.isNamed(name) {
      guard found == nil else { throw JSONPatchError(.memberRepeated(name), at: place) }
      found = member.value
    }
    guard let found else { throw JSONPatchError(.memberMissing(name), at: place) }
    return found
  }
}
