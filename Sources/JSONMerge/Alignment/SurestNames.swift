import JSONSyntax

/// Whether two objects have the same value under the first member that names an element beyond
/// doubt and that both have; nil where there is no such member.
func haveSameName(_ one: JSONNode, _ other: JSONNode) -> Bool? {
  guard one.kind == .object, other.kind == .object else { return nil }
  for key in ArrayMode.surestKeys {
    guard let oneIndex = one.firstIndex(named: key), let otherIndex = other.firstIndex(named: key)
    else { continue }
    return isSemanticallyEqual(one.child(at: oneIndex), other.child(at: otherIndex))
  }
  return nil
}
