public import JSONSyntax

/// What a person can set about the comparison of two or three versions.
public struct MergeOptions: Sendable, Hashable {
  /// How the elements of an array are matched, by the array's pointer.
  ///
  /// A token `*` stands for any name or index. A mode that does not fit all versions of the array
  /// (a key that is missing or occurs twice) is passed over, and the mode is chosen as usual.
  public var matchModes: [JSONPointer: MatchMode]

  /// Whether a key is looked for in arrays of objects that have none of the usual ones.
  ///
  /// On unless it is turned off. A key is only believed when on both sides everything agrees with
  /// it: the names only grew or only shrank, at least half of the four or more are in base too, no
  /// element both moved and changed, and nothing that told one element from all others turns up
  /// under another name. So an edit never goes into an element that other members say is another
  /// one; in doubt the array is a sequence, as it is with this turned off.
  public var infersKeys: Bool

  /// Options that leave every choice to the merge.
  public init() {
    matchModes = [:]
    infersKeys = true
  }
}

/// How the elements of an array are recognised from one version to the next.
public enum MatchMode: Sendable, Hashable {
  /// Every element is an object with this member, a string or number that occurs only once.
  case key(JSONString)
  /// Every element is a string that occurs only once, and is its own identity.
  case uniqueStrings
  /// Elements have no identity but their content and their place among the others.
  case sequence
}
