import JSONSyntax

extension Transaction {
  /// Where the first edit works, in the document before it: what undo comes back to when nobody
  /// knows where the cursor was.
  var place: ChildPath? {
    edits.first.map { edit in
      switch edit {
      case .replace(let path, _), .remove(let path), .rename(let path, _): path
      case .move(let path, _, _, _): path
      case .insert(let parent, let index, _, _):
        index > 0 ? parent.appending(index - 1) : parent
      }
    }
  }
}
