extension MergePatch {
  /// The document with the patch merged in; this one stays as it is.
  ///
  /// Members that the patch does not name keep their bytes; new ones go behind the others.
  ///
  /// **Throws** `JSONPatchError` where a name of the patch occurs more than once, in the patch or in
  /// the object that it is meant for.
  /// **Complexity** O(n log n) for the patch and the objects that it goes into; no recursion.
  public func applied(to document: JSONDocument) throws(JSONPatchError) -> JSONDocument {
    let patch = self.document.root
    guard patch.kind == .object else { return try document.patched(patch) }
    var merging = ObjectMerging()
    return try document.patched(try merging.merge(patch, into: document.root))
  }
}

extension JSONDocument {
  /// The same text around a patched value, unless that breaks the bounds of the document.
  fileprivate func patched(_ root: JSONNode) throws(JSONPatchError) -> JSONDocument {
    let result = replacingRoot(with: root.id == self.root.id ? root : root.renewed())
    let (bytes, depth) = (limits.maximumBytes, limits.maximumDepth)
    guard result.byteCount <= bytes else {
      throw JSONPatchError(.limit(JSONEditError(.tooLong(limit: bytes))), at: .root)
    }
    guard root.depthBound <= depth || root.depth <= depth else {
      throw JSONPatchError(.limit(JSONEditError(.tooDeep(limit: depth))), at: .root)
    }
    return result
  }
}

/// Objects of a patch being merged into those of a document, with a stack of its own.
private struct ObjectMerging {
  private var open: [ObjectMerge] = []

  mutating func merge(_ patch: JSONNode, into target: JSONNode) throws(JSONPatchError) -> JSONNode {
    open = [ObjectMerge(patch, into: target)]
    while true {
      let innermost = open.count - 1
      do {
        if let inner = try open[innermost].advance() {
          open.append(inner)
          continue
        }
      } catch {
        throw JSONPatchError(reason(error), at: place)
      }
      let result = open.removeLast().result
      if open.isEmpty { return result }
      open[open.count - 1].finish(with: result)
    }
  }

  /// Where the patch is being read; the document has the same names on the way there.
  private var place: JSONPointer { JSONPointer(tokens: open.compactMap(\.name)) }

  private func reason(_ repetition: NameRepetition) -> JSONPatchError.Reason {
    switch repetition {
    case .inPatch(let name): .memberRepeated(name)
    case .inTarget: .ambiguous(place)
    }
  }
}

/// A name that occurs more than once where it must be unique.
private enum NameRepetition: Error {
  case inPatch(JSONString)
  case inTarget
}

/// One object of a patch on its way into one of the document.
private struct ObjectMerge {
  /// More names than this are looked up in an index.
  private static let fewNames = 8

  private let patch: JSONNode
  private let target: JSONNode?
  private let index: NameIndex?
  private var children: [JSONChild?]
  private var seen: Set<JSONString> = []
  private var next = 0
  /// The child that waits for what is merged inside; behind all children for a new one.
  private var awaited = 0
  /// The name of the member that is being merged.
  private(set) var name: JSONString?

  /// Whatever is no object is replaced by an empty one.
  init(_ patch: JSONNode, into target: JSONNode?) {
    self.patch = patch
    self.target = target?.kind == .object ? target : nil
    index = patch.count > Self.fewNames ? self.target.map { NameIndex(of: $0) } : nil
    children =
      self.target.map { object in
        (0..<object.count).map { object.childHandle(at: $0) }
      } ?? []
  }

  /// The merged object, in the layout of the target or, without one, of the patch.
  var result: JSONNode { (target ?? patch).composed(of: children.compactMap { $0 }) }

  /// Merges member after member, up to one that has to be merged inside.
  mutating func advance() throws(NameRepetition) -> ObjectMerge? {
    while next < patch.count {
      let member = patch.childHandle(at: next)
      next += 1
      let name = member.name ?? ""
      self.name = name
      guard seen.insert(name).inserted else { throw .inPatch(name) }
      let found = try find(name)
      switch member.value.kind {
      case .null:
        if let found { children[found] = nil }
      case .object:
        awaited = found ?? children.count
        let inner = found.flatMap { children[$0]?.value }
        if found == nil { children.append(member) }
        return ObjectMerge(member.value, into: inner)
      case .array, .string, .number, .boolean:
        put(member, at: found)
      }
    }
    return nil
  }

  mutating func finish(with value: JSONNode) {
    children[awaited] = children[awaited]?.replacingValue(with: value)
  }

  private mutating func put(_ member: JSONChild, at place: Int?) {
    guard let place, let old = children[place] else { return children.append(member) }
    if !old.value.hasSameBytes(as: member.value) {
      children[place] = old.replacingValue(with: member.value)
    }
  }

  private func find(_ name: JSONString) throws(NameRepetition) -> Int? {
    switch index?.member(named: name) ?? target?.member(named: name) ?? .missing {
    case .found(let index): return index
    case .missing: return nil
    case .repeated: throw .inTarget
    }
  }
}
