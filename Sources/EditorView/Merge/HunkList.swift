import EditorCore
import JSONMerge

/// The rows of the list of hunks, of which only those are made that are seen.
struct HunkList {
  /// A row of the list.
  enum Row {
    /// The title of a group.
    case heading(String)
    case hunk(MergeHunk)
  }

  let outline: MergeOutline
  let session: MergeSession

  init(_ session: MergeSession, outline: MergeOutline) {
    self.session = session
    self.outline = outline
  }

  /// Rows of the whole list.
  var count: Int {
    let conflicts = outline.conflicts.isEmpty ? 0 : outline.conflicts.count + 1
    if outline.automatic.isEmpty { return conflicts }
    return conflicts + 1 + (session.showsAutomatic ? outline.automatic.count : 0)
  }

  /// The rows that are seen when so many fit: those around the cursor.
  func visible(height: Int) -> [Row] {
    let middle = cursorIndex - height / 2
    let top = max(0, min(middle, count - height))
    return (top..<min(count, top + max(0, height))).map(row)
  }

  /// The row at a place.
  func row(_ index: Int) -> Row {
    var index = index
    if !outline.conflicts.isEmpty {
      if index == 0 { return .heading("conflicts") }
      if index <= outline.conflicts.count { return hunk(outline.conflicts[index - 1]) }
      index -= outline.conflicts.count + 1
    }
    if index == 0 {
      let verb = session.showsAutomatic ? "folds" : "unfolds"
      return .heading("merged by themselves: \(outline.automatic.count) (za \(verb))")
    }
    return hunk(outline.automatic[index - 1])
  }

  private func hunk(_ decision: MergeDecision) -> Row { .hunk(MergeHunk(decision, in: session)) }

  private var cursorIndex: Int {
    guard let cursor = session.cursor else { return 0 }
    if let index = outline.conflicts.firstIndex(where: { $0.id == cursor }) { return index + 1 }
    let before = outline.conflicts.isEmpty ? 0 : outline.conflicts.count + 1
    let index = outline.automatic.firstIndex { $0.id == cursor }
    return before + (session.showsAutomatic ? index.map { $0 + 1 } ?? 0 : 0)
  }
}
