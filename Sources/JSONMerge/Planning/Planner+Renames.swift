import JSONSyntax

/// A member that got another name.
struct Rename {
  /// The place of the member.
  let place: Int
  /// The number of decisions that were taken before it was found.
  let nextDecision: Int
}

extension Planner {
  /// Gives members of mine that are renamed members of base the keys they had.
  ///
  /// A member counts as renamed when it is the same value in storage, or an equal one at the same
  /// position, and its old name is gone.
  func uniteRenamed(_ keys: inout Sides<[MemberKey]>, _ versions: VersionedNodes) {
    let gone = Set(keys.base).subtracting(keys.mine)
    let new = Set(keys.mine).subtracting(keys.base)
    if gone.isEmpty || new.isEmpty { return }
    let places = Sides { versions.indices(in: $0) }
    var removed: [JSONNodeID: Int] = [:]
    for index in keys.base.indices where gone.contains(keys.base[index]) {
      removed[versions.nodes.base.child(at: places.base[index]).id] = index
    }
    for index in keys.mine.indices where new.contains(keys.mine[index]) {
      let value = versions.nodes.mine.child(at: places.mine[index])
      if let old = removed.removeValue(forKey: value.id) {
        keys.mine[index] = keys.base[old]
      } else if index < keys.base.count, gone.contains(keys.base[index]) {
        let old = versions.nodes.base.child(at: places.base[index])
        guard removed[old.id] == index, isLiterallyEqual(old, value) else { continue }
        removed[old.id] = nil
        keys.mine[index] = keys.base[index]
      }
    }
  }

  /// Whether a member has different names in base and mine.
  func isRenamed(_ entity: Entity, _ versions: VersionedNodes) -> Bool {
    guard findsDifferencesOnly, versions.nodes.base.kind == .object,
      let old = entity.index(in: .base), let new = entity.index(in: .mine)
    else { return false }
    return versions.nodes.base.name(at: old) != versions.nodes.mine.name(at: new)
  }
}
