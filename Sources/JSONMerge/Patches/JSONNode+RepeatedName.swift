import JSONSyntax

extension JSONNode {
  /// A name that more than one member has; nil when all differ, and for all but objects.
  ///
  /// **Complexity** O(n) on average.
  var repeatedName: JSONString? {
    guard kind == .object else { return nil }
    var seen = Set<JSONString>(minimumCapacity: count)
    return members.lazy.compactMap(\.name).first { !seen.insert($0).inserted }
  }
}
