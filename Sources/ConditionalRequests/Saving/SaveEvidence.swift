/// How it is known that a save succeeded.
public enum SaveEvidence: Hashable, Sendable {
  /// The server accepted it, and a GET gave back the same bytes.
  case plain
  /// As `plain`, but the server said 201: the document had not existed, or no longer existed.
  case created
  /// As `plain`, but the write went out without a precondition, as there was no validator.
  case unguarded
  /// The answer was a refusal or was lost, but the server has my content.
  case alreadyApplied
  /// The server accepted it and stored it in other words: the revision is the new base.
  case serverRewrote
  /// Somebody wrote since, and their version contains all my changes: it is the new base.
  case carriedForward
}
