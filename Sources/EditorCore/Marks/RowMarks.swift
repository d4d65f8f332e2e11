import JSONMerge
import JSONSyntax

/// What is shown beside a row: two marks in the gutter, a few words in the right margin.
public struct RowMarks: Sendable, Hashable {
  /// What I did at a row.
  public enum Mine: Sendable, Hashable {
    /// `~`
    case changed
    /// `+`
    case added
    /// `-`
    case deleted
  }

  /// What they did at a row.
  public enum Theirs: Sendable, Hashable {
    /// `<`
    case changed
    /// `!`: both of us changed it.
    case conflict
    /// `x`: the server complained about it when it refused my save.
    case rejected
  }

  /// What I did, in the first column.
  public var mine: Mine?
  /// What they did, in the second column.
  public var theirs: Theirs?
  /// My part of the comparison in the right margin, "was 3" or "added".
  public var myNote: String?
  /// Their part of the comparison in the right margin, "theirs 4".
  public var theirNote: String?

  /// No marks.
  public init() {}

  /// The right margin as one text: "was 3, theirs 4".
  public var note: String { [myNote, theirNote].compactMap { $0 }.joined(separator: ", ") }
}

extension OpenDocument {
  /// The marks of a row; a closed container also speaks for what is in it.
  ///
  /// **Complexity**: O(depth · log changes).
  public func marks(for row: TreeRow, isOpen: Bool) -> RowMarks {
    var marks = RowMarks()
    markMine(row, isOpen: isOpen, in: &marks)
    markTheirs(row, isOpen: isOpen, in: &marks)
    if rejected.marks(row, isOpen: isOpen) {
      marks.theirs = .rejected
      marks.theirNote = "refused"
    }
    if isFresh(row, isOpen: isOpen) { marks.theirs = marks.theirs ?? .changed }
    return marks
  }

  /// Whether an update from the server just changed the row, or something that it hides.
  private func isFresh(_ row: TreeRow, isOpen: Bool) -> Bool {
    guard !freshPaths.isEmpty, let path = row.value else { return false }
    let index = freshPaths.partitioningIndex { $0 < path }
    guard index < freshPaths.count else { return false }
    return freshPaths[index] == path || (!isOpen && freshPaths[index].starts(with: path))
  }

  private func markMine(_ row: TreeRow, isOpen: Bool, in marks: inout RowMarks) {
    guard case .value(let path) = row else {
      marks.mine = .deleted
      marks.myNote = "deleted"
      return
    }
    if changes.isEmpty { return }
    for index in myMarks.changes(at: path) { mark(changes[index], in: &marks) }
    if marks.mine == nil, myMarks.isAdded(path) {
      marks.mine = .added
    } else if marks.mine == nil, !isOpen {
      let count = myMarks.count(inside: path) + ghosts.count(inside: path)
      if count > 0 {
        marks.mine = .changed
        marks.myNote = "\(count) changed"
      }
    }
  }

  private func mark(_ change: JSONChange, in marks: inout RowMarks) {
    switch change.kind {
    case .added:
      marks.mine = .added
      marks.myNote = "added"
    case .changed:
      marks.mine = marks.mine ?? .changed
      marks.myNote =
        base.problem == nil ? change.old.map { "was \($0.preview())" } : "was not JSON"
    case .renamed:
      marks.mine = marks.mine ?? .changed
      marks.myNote = marks.myNote ?? "renamed"
    case .reordered:
      marks.mine = marks.mine ?? .changed
      marks.myNote = marks.myNote ?? "reordered"
    case .removed: break
    }
  }

  private func markTheirs(_ row: TreeRow, isOpen: Bool, in marks: inout RowMarks) {
    guard let theirs else { return }
    if let index = theirMarks.changes(at: row).first {
      marks.theirs = .changed
      marks.theirNote = Self.note(on: theirs.changes[index])
    }
    let inside = theirMarks.count(inside: row)
    if inside > 0, !isOpen, marks.theirs == nil {
      marks.theirs = .changed
      marks.theirNote = "theirs \(inside) changed"
    } else if marks.theirs == nil, theirMarks.hasAdditions(in: row) {
      marks.theirs = .changed
      marks.theirNote = "theirs added"
    }
    if theirMarks.isConflict(row) || (!isOpen && theirMarks.hasConflict(inside: row)) {
      marks.theirs = .conflict
    }
  }

  private static func note(on change: JSONChange) -> String {
    switch change.kind {
    case .removed: "theirs deleted"
    case .renamed: "theirs renamed"
    case .reordered: "theirs reordered"
    case .added, .changed: change.new.map { "theirs \($0.preview())" } ?? "theirs changed"
    }
  }
}
