import JSONSyntax

/// What makes a member of an object the same member in every version.
struct MemberKey: Hashable {
  let name: JSONString
  /// The 0-based number among the members with this name.
  let occurrence: Int

  /// The keys of members in their order.
  static func keys(of names: [JSONString]) -> [MemberKey] {
    var counts: [JSONString: Int] = [:]
    return names.map { name in
      let occurrence = counts[name, default: 0]
      counts[name] = occurrence + 1
      return MemberKey(name: name, occurrence: occurrence)
    }
  }

  /// Whether every name that repeats somewhere occurs equally often everywhere.
  static func areEven(_ keys: Sides<[MemberKey]>) -> Bool {
    let repeated = Sides { side in
      keys[side].filter { $0.occurrence > 0 }.map(\.name)
    }
    if repeated.base.isEmpty, repeated.mine.isEmpty, repeated.theirs.isEmpty { return true }
    let names = Set(repeated.base + repeated.mine + repeated.theirs)
    return names.allSatisfy { name in
      let counts = Sides { side in keys[side].count { $0.name == name } }
      return counts.base == counts.mine && counts.base == counts.theirs
    }
  }
}
