import JSONSyntax

/// How the elements of an array are matched in all of its versions, and their identities.
struct ArrayMode {
  let mode: MatchMode
  /// The identity of each element; empty in a sequence.
  let identities: Sides<[Identity]>

  /// Members that name an element beyond doubt, even where not all elements have them.
  static let surestKeys: [JSONString] = ["id", "_id", "_key", "uid", "uuid", "guid"]

  /// Members that are tried as keys, in this order.
  static let keys: [JSONString] = [
    "id", "_id", "_key", "key", "uid", "uuid", "guid", "name", "slug", "code", "path", "ref",
  ]

  init(mode: MatchMode, identities: Sides<[Identity]>) {
    self.mode = mode
    self.identities = identities
  }

  /// Chooses the mode from all versions together, so that it is the same for each pair of them.
  init(_ versions: VersionedNodes, wished: MatchMode?) {
    for mode in Self.candidates(versions, wished) {
      if mode == .sequence { break }
      if let identities = Self.identities(versions, mode) {
        self.mode = mode
        self.identities = identities
        return
      }
    }
    mode = .sequence
    identities = Sides { _ in [] }
  }

  /// The modes that may fit, judged by the first elements; the wished one before all others.
  private static func candidates(_ versions: VersionedNodes, _ wished: MatchMode?) -> [MatchMode] {
    let kinds = Side.allCases.compactMap { side in
      versions.gaps.lazy.compactMap { $0[side].first }.first
        .map { versions.nodes[side].child(at: $0).kind }
    }
    var modes = wished.map { [$0] } ?? []
    if kinds.allSatisfy({ $0 == .object }) { modes += keys.map { .key($0) } }
    if kinds.allSatisfy({ $0 == .string }) { modes.append(.uniqueStrings) }
    return modes
  }

  /// The identities that a mode gives the elements; nil when it does not fit all versions.
  static func identities(
    _ versions: VersionedNodes, _ mode: MatchMode
  ) -> Sides<[Identity]>? {
    versions.derived { side in
      identities(of: versions.nodes[side], versions.indices(in: side)) { identity(of: $0, mode) }
    }
  }

  /// The elements as their own identities; nil unless all are numbers and strings that occur once.
  static func scalarIdentities(_ versions: VersionedNodes) -> Sides<[Identity]>? {
    versions.derived { side in
      identities(of: versions.nodes[side], versions.indices(in: side)) { Identity($0) }
    }
  }

  /// The identities of the elements; nil when one has none or two have the same.
  private static func identities(
    of array: JSONNode, _ indices: [Int], _ identity: (JSONNode) -> Identity?
  ) -> [Identity]? {
    var identities: [Identity] = []
    identities.reserveCapacity(indices.count)
    var isAscending = true
    for index in indices {
      guard let identity = identity(array.child(at: index)) else { return nil }
      isAscending = isAscending && identities.last?.isSurelyLess(than: identity) ?? true
      identities.append(identity)
    }
    return isAscending || Set(identities).count == identities.count ? identities : nil
  }

  private static func identity(of element: JSONNode, _ mode: MatchMode) -> Identity? {
    switch mode {
    case .key(let name):
      guard element.kind == .object, let index = element.firstIndex(named: name) else { return nil }
      return Identity(element.child(at: index))
    case .uniqueStrings:
      return element.kind == .string ? Identity(element) : nil
    case .sequence:
      return nil
    }
  }
}
