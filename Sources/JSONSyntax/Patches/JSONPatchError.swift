/// Why a patch cannot be read, or cannot be applied to a document.
public struct JSONPatchError: Error, Sendable, Hashable {
  /// What is wrong; pointers lead into the document that is changed.
  public enum Reason: Error, Sendable, Hashable {
    /// A JSON Patch is an array.
    case notAnArray
    /// A patch is an array (RFC 6902) or an object (RFC 7396).
    case neitherArrayNorObject
    /// An operation is an object.
    case notAnObject
    /// An operation lacks this member.
    case memberMissing(JSONString)
    /// A name occurs twice in the patch where it must be unique.
    case memberRepeated(JSONString)
    /// This member of an operation is a string.
    case notAString
    /// There is no operation with this name.
    case unknownOperation(JSONString)
    /// The string is no JSON Pointer.
    case invalidPointer(JSONPointerError)
    /// A value would be moved into itself.
    case intoItself
    /// The pointer leads nowhere.
    case noSuchValue(JSONPointer)
    /// The value is no container, so nothing can be in it.
    case notAContainer(JSONPointer)
    /// The token is no index: digits without a leading zero.
    case invalidIndex(JSONString, in: JSONPointer)
    /// The array has no such place.
    case indexOutOfRange(JSONString, count: Int, in: JSONPointer)
    /// More than one member has the name, so the pointer could mean any of them.
    case ambiguous(JSONPointer)
    /// A document always has a value.
    case rootCannotBeRemoved
    /// The value is another one.
    case testFailed(JSONPointer)
    /// The document would break one of its bounds.
    case limit(JSONEditError)
    /// Copies would add more than this; in bytes.
    case copiesTooLong(limit: Int)
  }

  /// What is wrong.
  public let reason: Reason
  /// Where in the patch; for JSON Patch the operation or one of its members.
  public let pointer: JSONPointer

  init(_ reason: Reason, at pointer: JSONPointer) {
    self.reason = reason
    self.pointer = pointer
  }

  /// One sentence for people.
  public var message: String {
    pointer.tokens.isEmpty
      ? reason.text : "\(reason.text) (\(Self.shortened(pointer)) in the patch)"
  }
}

extension JSONPatchError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}

extension JSONPatchError {
  /// The text of a pointer; what is too long for a message lacks its middle.
  fileprivate static func shortened(_ pointer: JSONPointer) -> String {
    let text = pointer.description
    guard text.utf8.count > 200 else { return text }
    return "\(text.prefix(120))…\(text.suffix(40))"
  }
}

extension JSONPatchError.Reason {
  fileprivate var text: String {
    switch self {
    case .notAnArray: "a JSON Patch is an array of operations"
    case .neitherArrayNorObject:
      "a patch is an array of operations or, as a merge patch, an object"
    case .notAnObject: "an operation is an object"
    case .memberMissing(let name): "the operation needs a member “\(name)”"
    case .memberRepeated(let name): "the name “\(name)” must occur only once"
    case .notAString: "this must be a string"
    case .unknownOperation(let name):
      "“\(name)” is none of add, remove, replace, move, copy and test"
    case .invalidPointer(let error): "this is no JSON Pointer: \(error.message)"
    case .intoItself: "a value cannot be moved into itself"
    case .rootCannotBeRemoved: "the outermost value can be replaced, but not removed"
    case .limit(let error): error.message
    case .copiesTooLong(let limit): "copies would add more than \(limit) bytes"
    case .noSuchValue(let place): "there is no value at \(JSONPatchError.shortened(place))"
    case .notAContainer(let place):
      "\(Self.text("value", at: place)) is neither an object nor an array"
    case .invalidIndex(let token, let array):
      "“\(token)” is no index of \(Self.text("array", at: array))"
    case .indexOutOfRange(let token, let count, let array):
      "\(Self.text("array", at: array)) has \(count) elements and no place “\(token)”"
    case .ambiguous(let place):
      "\(JSONPatchError.shortened(place)) could mean any of several members with this name"
    case .testFailed(let place):
      "\(Self.text("value", at: place)) is not the one that the patch expects"
    }
  }

  private static func text(_ what: String, at place: JSONPointer) -> String {
    place.tokens.isEmpty
      ? "the outermost \(what)" : "the \(what) at \(JSONPatchError.shortened(place))"
  }
}
