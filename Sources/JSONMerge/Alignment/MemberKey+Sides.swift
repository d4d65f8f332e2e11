import JSONSyntax

extension MemberKey {
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
