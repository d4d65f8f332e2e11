/// What a server knows about the version that stands there now.
public struct Validators: Equatable, Sendable {
  /// The tag of the current version.
  public var entityTag: EntityTag?
  /// The time it was written, in seconds since 1970.
  public var lastModified: Int64?

  /// The validators of an existing version; both may be absent.
  public init(entityTag: EntityTag? = nil, lastModified: Int64? = nil) {
    self.entityTag = entityTag
    self.lastModified = lastModified
  }
}
