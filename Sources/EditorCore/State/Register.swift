public import JSONSyntax

/// What was cut or copied: values that followed each other, each with its name when it had one.
public struct Register: Sendable, Equatable {
  /// A value that can be pasted.
  public struct Entry: Sendable, Equatable {
    /// The name it had.
    public var name: JSONString?
    /// The value.
    public var value: JSONFragment

    /// A value with its name.
    public init(name: JSONString?, value: JSONFragment) {
      self.name = name
      self.value = value
    }
  }
  /// The values, in their order; never none.
  public var entries: [Entry]

  /// One value to paste.
  public init(name: JSONString?, value: JSONFragment) {
    entries = [Entry(name: name, value: value)]
  }

  /// Values to paste.
  init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The children of a container in a range.
  ///
  /// **Complexity**: O(log n) a child.
  init(_ range: Range<Int>, of container: JSONNode) {
    entries = range.map {
      Entry(name: container.name(at: $0), value: JSONFragment(container.child(at: $0)))
    }
  }
}
