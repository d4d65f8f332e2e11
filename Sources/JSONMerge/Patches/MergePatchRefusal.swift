public import JSONSyntax

/// Why a merge patch cannot express a change.
public struct MergePatchRefusal: Error, Sendable, Hashable {
  /// What stands in the way.
  public enum Reason: Sendable, Hashable {
    /// The new document is no object, and what is no object would replace any document.
    case rootNotAnObject
    /// A member gets the value `null`, which would remove it.
    case nullSet
    /// Some elements of an array stayed, and an array can only be replaced.
    case arrayChangedPartly
    /// A name repeats, so members cannot be told apart.
    case nameRepeated
    /// Names only changed their order, which a merge patch does not know.
    case orderChanged
  }

  /// What stands in the way.
  public let reason: Reason
  /// Where, in the new document.
  public let pointer: JSONPointer

  /// One sentence for people.
  public var message: String {
    let place = pointer.tokens.isEmpty ? "the document" : pointer.description
    return switch reason {
    case .rootNotAnObject: "the new document is no object"
    case .nullSet: "\(place) is set to null, which a merge patch can only remove"
    case .arrayChangedPartly:
      "the array \(place) changed in part, and a merge patch can only replace it whole"
    case .nameRepeated: "a name repeats in \(place), so a merge patch cannot tell the members apart"
    case .orderChanged: "the names of \(place) changed their order, which a merge patch cannot say"
    }
  }
}

extension MergePatchRefusal: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
