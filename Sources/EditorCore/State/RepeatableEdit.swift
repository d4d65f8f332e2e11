public import JSONSyntax

/// The last edit, in a form in which `.` does it again elsewhere.
public enum RepeatableEdit: Sendable, Equatable {
  /// A command on so many values, or so far.
  case run(RunCommand, length: Int, times: Int)
  /// A command on the value under the cursor.
  case command(EditCommand, times: Int)
  /// A value made something else.
  case conversion(ConvertCommand)
  /// A value that came in place of another.
  case value(JSONFragment)
  /// A name that was given.
  case name(JSONString)
  /// A value that was added.
  case addition(AdditionPlace, name: JSONString?, JSONFragment)

  /// Where a value was added, seen from the cursor.
  public enum AdditionPlace: Sendable, Hashable {
    /// As a sibling.
    case after, before
    /// In the container under the cursor.
    case child
  }
}

extension RepeatableEdit {
  /// What a single edit was for the value under the cursor; `nil` for anything else.
  init?(_ transaction: Transaction, cursor: ChildPath) {
    guard transaction.edits.count == 1 else { return nil }
    switch transaction.edits[0] {
    case .replace(cursor, let value) where !cursor.isEmpty: self = .value(value)
    case .rename(cursor, let name): self = .name(name)
    case .insert(let parent, let index, let name, let value):
      guard let place = AdditionPlace(of: index, in: parent, from: cursor) else { return nil }
      self = .addition(place, name: name, value)
    case .replace, .rename, .remove, .move: return nil
    }
  }
}

extension RepeatableEdit.AdditionPlace {
  fileprivate init?(of index: Int, in parent: ChildPath, from cursor: ChildPath) {
    if cursor == parent {
      self = .child
    } else if cursor.parent == parent, let own = cursor.last {
      switch index {
      case own + 1: self = .after
      case own: self = .before
      default: return nil
      }
    } else {
      return nil
    }
  }
}
