/// One change of a document.
public enum JSONEdit: Sendable, Equatable {
  /// Puts another value in place of one.
  case replace(ChildPath, JSONFragment)
  /// Puts a value into a container, before its child `at`; with a name exactly in objects.
  case insert(into: ChildPath, at: Int, name: JSONString?, JSONFragment)
  /// Takes a child out of its container.
  case remove(ChildPath)
  /// Gives a member another name.
  case rename(ChildPath, to: JSONString)
  /// Takes a child out and puts it elsewhere; `into` and `at` count in the document without it.
  ///
  /// Without a name a member keeps the one it has; an element that goes into an object needs one.
  case move(from: ChildPath, into: ChildPath, at: Int, name: JSONString?)
}

/// Why a change cannot be made.
public struct JSONEditError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// The path leads nowhere.
    case noSuchNode
    /// Only containers have children.
    case notAContainer
    /// Members need a name.
    case nameMissing
    /// Elements have no name.
    case nameUnexpected
    /// A document is never empty.
    case rootCannotBeRemoved
    /// The container has fewer children.
    case indexOutOfRange
    /// More containers would be nested than allowed.
    case tooDeep(limit: Int)
    /// The text would be longer than allowed; in bytes.
    case tooLong(limit: Int)
  }

  /// What is wrong.
  public let reason: Reason

  /// One sentence for people.
  public var message: String {
    switch reason {
    case .noSuchNode: "there is no such value"
    case .notAContainer: "only objects and arrays hold values"
    case .nameMissing: "a member of an object needs a name"
    case .nameUnexpected: "elements of arrays have no names"
    case .rootCannotBeRemoved: "the outermost value can be replaced, but not removed"
    case .indexOutOfRange: "the container has fewer children"
    case .tooDeep(let limit): "more than \(limit) levels would be nested"
    case .tooLong(let limit): "the text would be longer than \(limit) bytes"
    }
  }

  init(_ reason: Reason) {
    self.reason = reason
  }
}
