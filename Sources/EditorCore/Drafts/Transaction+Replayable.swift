import JSONSyntax

extension Transaction {
  /// Containers up to this size are read again from their text before they are put in.
  private static let rereadLimit = 1 << 20

  /// The same edits with values as they are read back from the journal.
  ///
  /// A container that was put together of edited parts has the text of the one that is read back,
  /// but may lay out a later child otherwise: replaying would differ by white space.
  ///
  /// **Complexity**: O(n) in the bytes of the containers that are put in.
  var replayable: Transaction {
    var result = self
    result.edits = edits.map { edit in
      switch edit {
      case .replace(let path, let value): .replace(path, Self.reread(value))
      case .insert(let parent, let index, let name, let value):
        .insert(into: parent, at: index, name: name, Self.reread(value))
      case .remove, .rename, .move: edit
      }
    }
    return result
  }

  private static func reread(_ value: JSONFragment) -> JSONFragment {
    guard value.node.kind.isContainer, value.node.byteCount <= rereadLimit else { return value }
    // A fragment is JSON; should it be too deep to be read, it is put in as it is.
    return (try? JSONFragment(parsing: value.literal)) ?? value
  }
}
