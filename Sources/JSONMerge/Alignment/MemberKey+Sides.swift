import JSONSyntax

extension MemberKey {
  /// Whether every name that repeats somewhere occurs equally often everywhere.
  ///
  /// **Complexity.** O(n).
  static func areEven(_ keys: Sides<[MemberKey]>) -> Bool {
    if Side.allCases.allSatisfy({ side in keys[side].allSatisfy { $0.occurrence == 0 } }) {
      return true
    }
    let counts = keys.map { keys in
      keys.reduce(into: [JSONString: Int]()) { $0[$1.name, default: 0] += 1 }
    }
    return Side.allCases.allSatisfy { side in
      counts[side].allSatisfy { name, count in
        count == 1 || Side.allCases.allSatisfy { counts[$0][name] == count }
      }
    }
  }
}
