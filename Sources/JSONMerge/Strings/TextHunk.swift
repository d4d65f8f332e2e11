/// A stretch of a string that one side or both changed.
///
/// **Units.** Bytes of the token as it is written, the opening quote being byte 0; never inside an
/// escape or a character. A range is empty where a version has nothing.
public struct TextHunk: Hashable, Sendable {
  /// Who changed it; combined where the sides are in dispute.
  public let origin: MergeDecision.Origin
  /// The stretch in base.
  public let base: Range<Int>
  /// The stretch in mine.
  public let mine: Range<Int>
  /// The stretch in theirs.
  public let theirs: Range<Int>
}
