import ConditionalRequests

/// The name of a version for people: "va410" for the tag `a410`.
///
/// A tag that is called like a version, such as `v1`, is its own name.
public func versionName(ofTag short: String) -> String {
  let scalars = short.unicodeScalars.prefix(2).map(\.value)
  let isNamed = scalars.count == 2 && scalars[0] == 0x76 && (0x30...0x39).contains(scalars[1])
  return isNamed ? short : "v\(short)"
}

extension EntityTag {
  /// The name of the version with this tag.
  var versionName: String { EditorCore.versionName(ofTag: short) }
}

extension DocumentVersion {
  /// Its name for people; `nil` when the server gave it no tag.
  public var name: String? { revision.entityTag?.versionName }
}
