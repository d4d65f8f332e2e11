/// The way from the root to a value, as indices of children.
///
/// Exact where pointers are not: names may repeat, indices do not. Valid in one version of a
/// document only.
public struct ChildPath: Hashable, Sendable {
  /// The indices, outermost first.
  public let indices: [Int]

  /// The path of the root.
  public static let root = ChildPath([])

  /// The path over these indices.
  public init(_ indices: some Sequence<Int>) {
    self.indices = Array(indices)
  }

  /// The path of the container around the value; nil for the root.
  ///
  /// **Complexity** O(depth).
  public var parent: ChildPath? {
    indices.isEmpty ? nil : ChildPath(indices.dropLast())
  }

  /// The path of a child of the value.
  ///
  /// **Complexity** O(depth).
  public func appending(_ index: Int) -> ChildPath {
    ChildPath(indices + [index])
  }

  /// Whether `ancestor` is this path or the path of a container around it.
  public func starts(with ancestor: ChildPath) -> Bool {
    indices.starts(with: ancestor.indices)
  }
}

extension ChildPath: Comparable {
  /// Document order: containers before what they hold.
  public static func < (one: ChildPath, other: ChildPath) -> Bool {
    one.indices.lexicographicallyPrecedes(other.indices)
  }
}

extension ChildPath: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// The number of levels below the root.
  public var endIndex: Int { indices.count }

  /// The index of the child to take at a level, the root's children being level 0.
  public subscript(level: Int) -> Int { indices[level] }
}

extension ChildPath: ExpressibleByArrayLiteral {
  /// The path over these indices.
  public init(arrayLiteral elements: Int...) {
    self.init(elements)
  }
}
