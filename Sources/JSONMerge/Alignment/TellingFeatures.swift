import JSONSyntax

/// A member with its value, or all members together, as a digest.
typealias TellingFeature = Int

/// What may tell an element of an array from the others, beside the member that may name it.
///
/// A boolean or null says little alone, but together with other members it may say much.
func tellingFeatures(
  of element: JSONNode, in version: Side, without name: JSONString,
  _ comparison: inout Comparison
) -> [TellingFeature] {
  let names = element.hashesOfNames
  let excluded = element.firstIndex(named: name)
  var features: [TellingFeature] = []
  features.reserveCapacity(names.count)
  var together = 0
  for index in names.indices where index != excluded {
    let value = element.child(at: index)
    var hasher = Hasher()
    hasher.combine(names[index])
    hasher.combine(comparison.meaning(of: value, in: version))
    let feature = hasher.finalize()
    if value.kind != .boolean, value.kind != .null { features.append(feature) }
    together &+= feature
  }
  if names.count > 2 { features.append(together) }
  return features
}
