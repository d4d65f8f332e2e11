public import JSONMerge
import JSONSyntax

/// The three values of a decision, as digests: `nil` where a side has no value.
///
/// A decision holds as long as these do, whatever else changed on either side.
public struct ValueFingerprint: Sendable, Hashable {
  /// The value of base.
  public var base: ContentDigest?
  /// The value of mine.
  public var mine: ContentDigest?
  /// The value of theirs.
  public var theirs: ContentDigest?

  /// The fingerprint of a decision as it stands.
  ///
  /// **Complexity**: O(n) in the bytes of the three values.
  public init(_ decision: MergeDecision) {
    base = Self.digest(decision.base, decision.baseRun)
    mine = Self.digest(decision.mine, decision.mineRun)
    theirs = Self.digest(decision.theirs, decision.theirsRun)
  }

  /// A fingerprint that was written down.
  init(base: ContentDigest?, mine: ContentDigest?, theirs: ContentDigest?) {
    self.base = base
    self.mine = mine
    self.theirs = theirs
  }

  private static func digest(_ value: JSONNode?, _ run: [JSONNode]) -> ContentDigest? {
    guard let value else { return nil }
    let values = run.isEmpty ? [value] : run
    return ContentDigest(Array(values.map(\.literal).joined(separator: [0])))
  }
}
