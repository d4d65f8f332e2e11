/// The digests of the values of one version of a document, those of large containers remembered.
public struct DigestTable: Sendable {
  /// The text whose digests were asked for last, apart so that most questions find it at once.
  private var text: SourceText?
  private var known = PositionTable()
  /// The digests of other texts; edited documents are made of several.
  private var others: [ObjectIdentifier: (text: SourceText, known: PositionTable)] = [:]

  /// A table that knows nothing yet.
  public init() {}

  /// The digest of a value; all values asked about must belong to one version of a document.
  ///
  /// **Complexity** O(n) for what was not digested before, with a stack of its own.
  public mutating func digest(of node: JSONNode) -> ValueDigest {
    open(node.text)
    let isLarge = node.byteCount >= DigestPass.rememberedBytes
    if isLarge, let digest = known[Int(node.position)] { return digest }
    if node.isEdited { return digest(ofEdited: node) }
    let text = node.text
    return text.bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { preconditionFailure("a value without bytes") }
      return DigestPass(start, text.index).digest(of: Int(node.position), &known)
    }
  }

  /// Makes the digests of a text those that are looked at.
  private mutating func open(_ text: SourceText) {
    if self.text === text { return }
    if let old = self.text { others[ObjectIdentifier(old)] = (old, known) }
    known = others.removeValue(forKey: ObjectIdentifier(text))?.known ?? PositionTable()
    self.text = text
  }

  private mutating func remember(_ digest: ValueDigest, of node: JSONNode) {
    open(node.text)
    known[Int(node.position)] = digest
  }

  /// Descends as far as containers were edited.
  private mutating func digest(ofEdited node: JSONNode) -> ValueDigest {
    var frames = [EditedFrame(node, name: 0)]
    var result = ContainerDigest(isObject: false).digest
    while let last = frames.indices.last {
      guard let member = frames[last].members.next() else {
        let frame = frames.removeLast()
        result = frame.digest.digest
        remember(result, of: frame.node)
        frames.indices.last.map { frames[$0].digest.append(result, name: frame.name) }
        continue
      }
      let name = frames[last].digest.isObject ? Self.hash(ofName: member) : 0
      if member.value.isEdited {
        frames.append(EditedFrame(member.value, name: name))
      } else {
        frames[last].digest.append(digest(of: member.value), name: name)
      }
    }
    return result
  }

  private static func hash(ofName member: JSONMember) -> UInt64 {
    Hash.bytes(member.name?.wtf8 ?? [], tag: .string)
  }
}

/// An edited container whose children are being digested.
private struct EditedFrame {
  let node: JSONNode
  /// The hash of its own name.
  let name: UInt64
  var members: MemberIterator
  var digest: ContainerDigest

  init(_ node: JSONNode, name: UInt64) {
    self.node = node
    self.name = name
    members = node.members.makeIterator()
    digest = ContainerDigest(isObject: node.kind == .object)
  }
}
