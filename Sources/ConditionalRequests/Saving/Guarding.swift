/// Whether a server protects a document against writes over a version it did not name.
public enum Guarding: Hashable, Sendable {
  /// It was seen to refuse a stale tag.
  case guarded
  /// It gives validators, but was never seen to refuse one.
  case unproven
  /// It gives no validator, or was seen to accept a stale one.
  case notGuarded
}
