/// Two hashes of a value: of how it is written, and of what it means.
///
/// The same within one process only, since the hashes start from a seed that differs from one to
/// the next. A digest only says where to look: whatever it calls equal is compared before it is
/// believed, so no text can be made up that misleads anybody.
public struct ValueDigest: Equatable, Sendable {
  /// The same for values that are literally equal.
  public let literal: UInt64
  /// The same for values that are semantically equal.
  public let meaning: UInt64

  init(literal: UInt64, meaning: UInt64) {
    self.literal = literal
    self.meaning = meaning
  }
}

/// The digest of a container whose children are added one after the other.
struct ContainerDigest {
  private var literal: UInt64
  private var meaning: UInt64
  let isObject: Bool

  init(isObject: Bool) {
    self.isObject = isObject
    literal = Hash.start(isObject ? .object : .array)
    meaning = literal
  }

  var digest: ValueDigest { ValueDigest(literal: literal, meaning: meaning) }

  /// Adds a child: in order for what is written, as a sum for what the members of an object mean.
  @inline(__always)
  mutating func append(_ child: ValueDigest, name: UInt64) {
    literal = Hash.step(literal, Hash.step(name, child.literal))
    if isObject {
      meaning = meaning &+ Hash.step(name ^ Hash.memberSalt, child.meaning)
    } else {
      meaning = Hash.step(meaning, child.meaning)
    }
  }
}
