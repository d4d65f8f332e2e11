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

  /// Hunks under a title.
  private struct Group {
    let title: String
    let decisions: [MergeDecision]
    /// Whether the hunks are listed, and not only their title.
    let isOpen: Bool

    var count: Int { 1 + (isOpen ? decisions.count : 0) }
  }

  private let groups: [Group]
  private let session: MergeSession

  init(_ session: MergeSession, outline: MergeOutline) {
    self.session = session
    let verb = session.showsAutomatic ? "folds" : "unfolds"
    let automatic = "merged by themselves: \(outline.automatic.count) (za \(verb))"
    groups = [
      Group(title: "conflicts", decisions: outline.conflicts, isOpen: true),
      Group(title: "merged, please look", decisions: outline.reviews, isOpen: true),
      Group(title: automatic, decisions: outline.automatic, isOpen: session.showsAutomatic),
    ].filter { !$0.decisions.isEmpty }
  }

  /// Rows of the whole list.
  var count: Int { groups.reduce(0) { $0 + $1.count } }

  /// The rows that are seen when so many fit: those around the cursor.
  func visible(height: Int) -> [Row] {
    let middle = cursorIndex - height / 2
    let top = max(0, min(middle, count - height))
    return (top..<min(count, top + max(0, height))).compactMap(row)
  }

  /// The row at a place; nil behind the last one.
  func row(_ index: Int) -> Row? {
    var index = index
    for group in groups {
      if index == 0 { return .heading(group.title) }
      if index < group.count { return .hunk(MergeHunk(group.decisions[index - 1], in: session)) }
      index -= group.count
    }
    return nil
  }

  private var cursorIndex: Int {
    guard let cursor = session.cursor else { return 0 }
    var start = 0
    for group in groups {
      if let index = group.decisions.firstIndex(where: { $0.id == cursor }) {
        return start + (group.isOpen ? index + 1 : 0)
      }
      start += group.count
    }
    return 0
  }
}
