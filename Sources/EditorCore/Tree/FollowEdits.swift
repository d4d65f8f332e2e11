import JSONSyntax

extension TreeRow {
  /// The same row after edits of the document; its container when it was removed.
  func following(_ edits: [JSONEdit]) -> TreeRow { .value(path.following(edits)) }
}

extension ChildPath {
  /// The path of the same value after edits; of its nearest container when it was removed.
  func following(_ edits: [JSONEdit]) -> ChildPath {
    edits.reduce(self) { $0.following($1) }
  }

  private func following(_ edit: JSONEdit) -> ChildPath {
    switch edit {
    case .replace, .rename: self
    case .insert(let parent, let index, _, _): shifted(in: parent, from: index, by: 1)
    case .remove(let path): removing(path)
    case .move(let from, let parent, let index, _):
      if starts(with: from) {
        ChildPath(parent.indices + [index] + dropFirst(from.count))
      } else {
        removing(from).shifted(in: parent, from: index, by: 1)
      }
    }
  }

  private func removing(_ path: ChildPath) -> ChildPath {
    guard let parent = path.parent, let index = path.last else { return self }
    if starts(with: path) { return parent }
    return shifted(in: parent, from: index + 1, by: -1)
  }

  private func shifted(in parent: ChildPath, from index: Int, by distance: Int) -> ChildPath {
    guard count > parent.count, starts(with: parent), self[parent.count] >= index else {
      return self
    }
    var indices = indices
    indices[parent.count] += distance
    return ChildPath(indices)
  }
}
