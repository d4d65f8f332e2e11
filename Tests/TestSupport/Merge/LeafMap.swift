public import JSONSyntax

/// A document of objects and of arrays with identities, as what stands at each identity path.
///
/// Knows nothing of merging but the rule for one entry: what only one side changed is as that side
/// has it. Order has no place in it.
public struct LeafMap: Equatable, Sendable {
  /// Names, and identities in brackets, outermost first.
  public typealias IdentityPath = [JSONString]

  /// The scalar, or the kind of container, at each path.
  public private(set) var entries: [IdentityPath: String] = [:]
  /// The identities of each array's elements in order: a new order is an edit of the array.
  private var orders: [IdentityPath: [JSONString]] = [:]

  /// The map of a document; nil when an array has elements that `id` does not tell apart, or an
  /// object has a name twice.
  public init?(_ root: JSONNode) {
    guard add(root, at: []) else { return nil }
  }

  private init(_ entries: [IdentityPath: String]) {
    self.entries = entries
  }

  /// Recursion is bounded by the depth of what generators make.
  private mutating func add(_ node: JSONNode, at path: IdentityPath) -> Bool {
    guard node.kind.isContainer else {
      return insert(spelling(of: node), at: path)
    }
    guard insert(node.kind == .object ? "object" : "array", at: path) else { return false }
    for member in node.members {
      guard let step = step(to: member), add(member.value, at: path + [step]) else { return false }
      if node.kind == .array { orders[path, default: []].append(step) }
    }
    return true
  }

  private mutating func insert(_ text: String, at path: IdentityPath) -> Bool {
    entries.updateValue(text, forKey: path) == nil
  }

  private func step(to member: JSONMember) -> JSONString? {
    if let name = member.name { return name }
    guard member.value.kind == .object, let id = member.value.firstIndex(named: "id") else {
      return nil
    }
    return JSONString("[\(spelling(of: member.value.child(at: id)))]")
  }

  /// A scalar as it is written, escapes aside.
  private func spelling(of scalar: JSONNode) -> String {
    String(decoding: scalar.string?.quoted() ?? scalar.literal, as: UTF8.self)
  }

  /// The paths whose entries differ from those of another map.
  func changes(since base: LeafMap) -> Set<IdentityPath> {
    Set(entries.keys).union(base.entries.keys).filter { entries[$0] != base.entries[$0] }
  }

  /// The paths of arrays whose lasting elements stand in another order.
  private func reordered(since base: LeafMap) -> Set<IdentityPath> {
    Set(
      orders.keys.filter { path in
        let (new, old) = (orders[path] ?? [], base.orders[path] ?? [])
        return new.filter(old.contains) != old.filter(new.contains)
      })
  }

  /// Whether the same stands at every path.
  public static func == (one: LeafMap, other: LeafMap) -> Bool { one.entries == other.entries }

  /// What two versions of a base come to, entry by entry; nil unless their edits lie apart.
  ///
  /// Edits lie apart when no path that one side changed is the other's, or leads to it.
  public static func merged(base: LeafMap, mine: LeafMap, theirs: LeafMap) -> LeafMap? {
    let mineChanges = mine.changes(since: base)
    let theirsChanges = theirs.changes(since: base)
    guard !meet(mineChanges, theirsChanges), !meet(theirsChanges, mineChanges),
      !meet(mineChanges, theirs.reordered(since: base)),
      !meet(theirsChanges, mine.reordered(since: base))
    else { return nil }
    var entries = base.entries
    for path in mineChanges { entries[path] = mine.entries[path] }
    for path in theirsChanges { entries[path] = theirs.entries[path] }
    return LeafMap(entries)
  }

  /// Whether a path is among the others or leads to one of them.
  private static func meet(_ paths: Set<IdentityPath>, _ others: Set<IdentityPath>) -> Bool {
    others.contains { other in
      (0...other.count).contains { paths.contains(Array(other.prefix($0))) }
    }
  }
}
