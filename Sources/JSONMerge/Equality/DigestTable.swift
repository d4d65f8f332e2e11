import JSONSyntax

/// The digests of one version's containers, each computed once.
struct DigestTable {
  private var known: [JSONNodeID: Digest] = [:]

  /// The digest of a value.
  ///
  /// **Complexity.** O(n) for what was not digested before, with a stack of its own.
  mutating func digest(of node: JSONNode) -> Digest {
    guard node.kind.isContainer else { return Digest(scalar: node) }
    if let digest = known[node.id] { return digest }
    var open = [Frame(node, name: 0)]
    var result = Digest(literal: 0, meaning: 0)
    while let last = open.indices.last {
      guard let member = open[last].next() else {
        let frame = open.removeLast()
        result = frame.digest
        known[frame.id] = result
        open.indices.last.map { open[$0].append(result, name: frame.name) }
        continue
      }
      let name = open[last].isObject ? Digest.hash(ofName: member) : 0
      if !member.value.kind.isContainer {
        open[last].append(Digest(scalar: member.value), name: name)
      } else if let digest = known[member.value.id] {
        open[last].append(digest, name: name)
      } else {
        open.append(Frame(member.value, name: name))
      }
    }
    return result
  }
}

/// A container whose children are being digested.
private struct Frame {
  let id: JSONNodeID
  let isObject: Bool
  /// The hash of its own name.
  let name: UInt64
  private var members: MemberIterator
  private var literal: UInt64
  private var meaning: UInt64

  init(_ node: JSONNode, name: UInt64) {
    id = node.id
    isObject = node.kind == .object
    self.name = name
    members = node.members.makeIterator()
    literal = Hashing.start(isObject ? 6 : 7)
    meaning = literal
  }

  var digest: Digest { Digest(literal: literal, meaning: meaning) }

  mutating func next() -> JSONMember? { members.next() }

  /// Adds a child: in order for what is written, as a sum for what the members of an object mean.
  mutating func append(_ child: Digest, name: UInt64) {
    literal = Hashing.step(Hashing.step(literal, name), child.literal)
    if isObject {
      meaning = meaning &+ Hashing.step(Hashing.step(Hashing.start(8), name), child.meaning)
    } else {
      meaning = Hashing.step(meaning, child.meaning)
    }
  }
}
