import JSONSyntax

/// What tells the elements of an array from each other, beside the member that may name them.
struct FeatureTable {
  /// A member with its value, or all members together, as a digest.
  typealias Feature = Int

  /// The features of each element.
  private let features: [Set<Feature>]
  /// The element that alone has a feature, `several` where there are more.
  private var owners: [Feature: Int] = [:]
  private static let several = -1

  init(
    _ elements: [JSONNode], version: Side, without name: JSONString,
    _ comparison: inout Comparison
  ) {
    features = elements.map { Self.features(of: $0, version, name, &comparison) }
    for (number, features) in features.enumerated() {
      for feature in features {
        owners[feature] = owners[feature] == nil ? number : Self.several
      }
    }
  }

  /// The features of an element.
  subscript(element: Int) -> Set<Feature> { features[element] }

  /// The element that alone has a feature.
  func onlyOwner(of feature: Feature) -> Int? {
    owners[feature].flatMap { $0 == Self.several ? nil : $0 }
  }

  /// A boolean or null says little alone, but together with other members it may say much.
  private static func features(
    of element: JSONNode, _ version: Side, _ name: JSONString, _ comparison: inout Comparison
  ) -> Set<Feature> {
    var features: Set<Feature> = []
    var together = 0
    var count = 0
    for member in element.members where member.name != name {
      var hasher = Hasher()
      hasher.combine(member.name)
      hasher.combine(comparison.meaning(of: member.value, in: version))
      let feature = hasher.finalize()
      if member.value.kind != .boolean, member.value.kind != .null { features.insert(feature) }
      together &+= feature
      count += 1
    }
    if count > 1 { features.insert(together) }
    return features
  }
}
