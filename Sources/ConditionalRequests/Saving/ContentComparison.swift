/// What those who know JSON say about a remote version whose bytes are not mine.
public enum ContentComparison: Hashable, Sendable {
  /// It has my content, spelled otherwise.
  case equal
  /// It has every change that I made to base, and other changes besides.
  case containsMine
  /// Something of mine is missing in it, or it is not JSON.
  case different
}
