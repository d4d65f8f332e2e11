/// A regular expression as it was read.
indirect enum ExpressionNode: Sendable, Equatable {
  /// What holds between two scalars.
  enum Assertion: Sendable, Equatable {
    /// Nothing stands before, or behind.
    case start, end
    /// A word begins or ends here, or none does.
    case wordBoundary, noWordBoundary
  }

  /// Nothing.
  case empty
  /// One scalar.
  case scalar(UInt32)
  /// One scalar of a set.
  case set(ScalarSet)
  /// One after the other.
  case sequence([ExpressionNode])
  /// One of them, the first that leads to a match.
  case choice([ExpressionNode])
  /// A part that is remembered under a number, from 1.
  case group(ExpressionNode, number: Int)
  /// So many times, as often as it goes or, when lazy, as seldom.
  case repeated(ExpressionNode, least: Int, most: Int?, isLazy: Bool)
  /// Something that takes no scalar.
  case assertion(Assertion)
}

/// Why a text is no regular expression.
public struct ExpressionError: Error, Sendable, Hashable {
  /// A sentence for people, without its full stop.
  public let message: String

  init(_ message: String) { self.message = message }
}
