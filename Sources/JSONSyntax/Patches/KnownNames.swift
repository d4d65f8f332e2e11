/// Finds members by name while a patch is applied, and remembers where those of large objects are.
///
/// Every change that adds, removes or renames a member must be told, so that what is remembered
/// stays true.
struct KnownNames {
  /// Objects with no more members than this are looked through every time.
  private static let smallCount = 32
  /// How often a large object is looked through before its names are remembered.
  private static let patience = 8

  private var indices: [JSONNodeID: NameIndex] = [:]
  private var looks: [JSONNodeID: Int] = [:]

  /// What a name means in an object.
  ///
  /// **Complexity** O(log n), amortised over many names in one object; O(n) for the first ones.
  mutating func member(named name: JSONString, of object: JSONNode) -> NamedMember {
    if object.count <= Self.smallCount { return object.member(named: name) }
    if let index = indices[object.id] { return index.member(named: name) }
    looks[object.id, default: 0] += 1
    if looks[object.id, default: 0] < Self.patience { return object.member(named: name) }
    let index = NameIndex(of: object)
    indices[object.id] = index
    return index.member(named: name)
  }

  mutating func append(_ name: JSONString, to object: JSONNode) {
    indices[object.id]?.append(name)
  }

  mutating func remove(_ name: JSONString, from object: JSONNode) {
    indices[object.id]?.remove(name)
  }

  mutating func rename(_ name: JSONString, to other: JSONString, in object: JSONNode) {
    indices[object.id]?.rename(name, to: other)
  }
}
