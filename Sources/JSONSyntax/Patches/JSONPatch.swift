/// Changes of a document that are made one after the other, or not at all.
///
/// Members of objects have no order here: a new one goes behind the others, and no operation can
/// change the order of names alone.
///
/// **Source** RFC 6902.
public struct JSONPatch: Sendable, Equatable {
  /// One change, or one condition; pointers are read in the document as the ones before left it.
  public enum Operation: Sendable, Equatable {
    /// Puts a value into an array, or gives an object a member, in place of one with its name.
    case add(JSONFragment, at: JSONPointer)
    /// Takes a value out; there must be one.
    case remove(at: JSONPointer)
    /// Puts another value in place of one.
    case replace(at: JSONPointer, with: JSONFragment)
    /// Takes a value out and adds it elsewhere.
    case move(from: JSONPointer, to: JSONPointer)
    /// Adds a value once more elsewhere.
    case copy(from: JSONPointer, to: JSONPointer)
    /// Demands that a value means the same as this one.
    case test(JSONFragment, at: JSONPointer)
  }

  /// The operations in their order.
  public let operations: [Operation]

  /// The patch of these operations.
  public init(_ operations: [Operation]) {
    self.operations = operations
  }

  /// Whether there is nothing to do.
  public var isEmpty: Bool { operations.isEmpty }
}

extension JSONPatch.Operation {
  /// The name that RFC 6902 §4 gives the operation.
  public var name: String {
    switch self {
    case .add: "add"
    case .remove: "remove"
    case .replace: "replace"
    case .move: "move"
    case .copy: "copy"
    case .test: "test"
    }
  }

  /// The place that the operation is about; of a move or a copy, the one where the value goes.
  public var path: JSONPointer {
    switch self {
    case .add(_, let path), .remove(let path), .replace(let path, _), .move(_, let path),
      .copy(_, let path), .test(_, let path):
      path
    }
  }

  /// The place that a value is taken from; nil unless it is moved or copied.
  public var source: JSONPointer? {
    switch self {
    case .move(let source, _), .copy(let source, _): source
    case .add, .remove, .replace, .test: nil
    }
  }

  /// The value that the operation brings along; nil where it needs none.
  public var value: JSONFragment? {
    switch self {
    case .add(let value, _), .replace(_, let value), .test(let value, _): value
    case .remove, .move, .copy: nil
    }
  }
}
