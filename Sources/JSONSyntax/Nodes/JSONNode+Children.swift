extension JSONNode {
  /// A child of a container.
  ///
  /// **Complexity** O(1) in containers that were not edited, O(log n) in others.
  public func child(at index: Int) -> JSONNode {
    precondition(index >= 0 && index < count, "child \(index) of \(count)")
    guard let (branch, inner) = overlay?.pieces.locate(index) else {
      let child = text.index.child(index, of: Int(position))
      return JSONNode(text: text, position: UInt32(child), overlay: nil)
    }
    switch branch.piece {
    case .run(let run): return run.node(inner)
    case .item(let item): return item.value
    }
  }

  /// The name of an object's member; nil in arrays.
  ///
  /// **Complexity** as `child(at:)`, and the length of the name.
  public func name(at index: Int) -> JSONString? {
    guard kind == .object else { return nil }
    return withNameLiteral(at: index) { JSONString(token: $0) }
  }

  /// The name of an object's member as it is written, quotes included; nil in arrays.
  public func nameLiteral(at index: Int) -> [UInt8]? {
    guard kind == .object else { return nil }
    let (text, range) = nameRange(at: index)
    return Array(text.bytes[range])
  }

  /// Gives the bytes of a member's name as they are written, quotes included, without a copy.
  public func withNameLiteral<Result>(
    at index: Int, _ body: (Span<UInt8>) throws -> Result
  ) rethrows -> Result {
    precondition(kind == .object, "only members have names")
    let (text, range) = nameRange(at: index)
    let bytes = text.bytes
    return try body(bytes.span.extracting(range))
  }

  /// The first member with this name; nil when there is none, and in arrays.
  ///
  /// **Complexity** O(n); names without escapes are compared as they are written.
  public func firstIndex(named name: JSONString) -> Int? {
    guard kind == .object else { return nil }
    guard overlay != nil else { return text.firstMember(named: name, of: Int(position)) }
    var index = 0
    for member in members {
      if member.isNamed(name) { return index }
      index += 1
    }
    return nil
  }

  private func nameRange(at index: Int) -> (SourceText, Range<Int>) {
    precondition(index >= 0 && index < count, "child \(index) of \(count)")
    guard let (branch, inner) = overlay?.pieces.locate(index) else {
      return (text, text.nameRange(index, of: Int(position)))
    }
    switch branch.content {
    case .run(let run):
      return (run.text, run.text.nameRange(Int(run.lower) + inner, of: Int(run.container)))
    case .item(let slot, _, _):
      return (slot.text, Int(slot.nameLower)..<Int(slot.nameUpper))
    case .container:
      preconditionFailure("a container is no piece")
    }
  }

  func slot(at index: Int) -> Slot {
    guard let (branch, inner) = overlay?.pieces.locate(index) else {
      return text.slot(index, of: Int(position))
    }
    switch branch.content {
    case .run(let run): return run.slot(inner)
    case .item(let slot, _, _): return slot
    case .container: preconditionFailure("a container is no piece")
    }
  }
}

extension SourceText {
  /// Looks at the names alone, so that no handle is made for the members passed by.
  fileprivate func firstMember(named name: JSONString, of container: Int) -> Int? {
    let text = bytes
    for child in 0..<index.childCount(of: container) {
      let token = text.span.extracting(nameRange(child, of: container))
      if name.isMeant(by: token) { return child }
    }
    return nil
  }
}
