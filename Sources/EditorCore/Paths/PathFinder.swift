public import JSONSyntax

/// The list from which a value is chosen by parts of its path.
public struct PathFinder: Sendable, Equatable {
  /// What is typed.
  public var line = LineEditor()
  /// The selected value, 0-based.
  public internal(set) var selected = 0
  /// The first visible value, 0-based.
  public internal(set) var top = 0
  /// The values that fit, the best first; at most ``hitLimit``.
  public internal(set) var hits: [PathHit] = []
  /// The search that is under way.
  public internal(set) var request: RequestID?
  /// What was looked for last, and where.
  var text = ""
  var document: JSONDocument?

  /// How many values are listed at most.
  public static let hitLimit = 100

  /// A list with nothing typed.
  public init() {}
}

/// A value whose path fits what was typed.
public struct PathHit: Sendable, Hashable {
  /// Where it is.
  public let path: ChildPath
  /// Its pointer.
  public let pointer: String
  /// The bytes of the pointer that were typed, by their offsets, ascending.
  public let places: [Int]
}
