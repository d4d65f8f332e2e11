/// A stretch of a string that differs between two versions.
///
/// **Units.** Bytes of the token as it is written, the opening quote being byte 0; never inside an
/// escape, a character, a word or a number. A range is empty where a version has nothing.
public struct StringChange: Hashable, Sendable {
  /// The stretch in the old version.
  public let old: Range<Int>
  /// The stretch in the new version.
  public let new: Range<Int>
}
