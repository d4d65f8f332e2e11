/// What makes a member of an object the same member in every version.
public struct MemberKey: Hashable, Sendable {
  /// The name.
  public let name: JSONString
  /// The 0-based number among the members with this name.
  public let occurrence: Int

  /// The keys of members with these names, in their order.
  ///
  /// **Complexity** O(n) on average.
  public static func keys(of names: [JSONString]) -> [MemberKey] {
    var counts: [JSONString: Int] = [:]
    return names.map { name in
      let occurrence = counts[name, default: 0]
      counts[name] = occurrence + 1
      return MemberKey(name: name, occurrence: occurrence)
    }
  }
}
