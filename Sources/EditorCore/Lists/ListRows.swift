import JSONMerge
import JSONSyntax

/// A row of a list screen with all that is needed to draw it.
public enum ListRow: Sendable, Equatable {
  /// A document.
  case document(DocumentRow)
  /// A version that was seen.
  case version(VersionRow)
  /// A line that tells a fact.
  case fact(Fact)
  /// A hunk of my changes or of theirs.
  case change(ChangeRow)
  /// A place of a replacement.
  case replacement(ReplacementRow)
  /// A request of this run.
  case request(RequestRow)
  /// A line of the help.
  case key(KeyTableRow)
}

/// A hunk as it is listed.
public struct ChangeRow: Sendable, Hashable {
  /// What happened: `~`, `+` or `-`.
  public var mark: RowMarks.Mine
  /// Whether the other side changed the place too.
  public var isConflict: Bool
  /// Where: the pointer, "/" for the root.
  public var place: String
  /// What: "3 -> 5", "added 5", "deleted {} 2 keys".
  public var what: String

  /// A hunk in a list.
  public init(mark: RowMarks.Mine, isConflict: Bool, place: String, what: String) {
    self.mark = mark
    self.isConflict = isConflict
    self.place = place
    self.what = what
  }
}

extension State {
  /// How many rows the visible list has; 0 on screens that are no lists.
  public var listCount: Int {
    switch screen {
    case .documents: shownDocuments.count
    case .history: versionCount
    case .comparison: versions.comparison?.changes.count ?? 0
    case .node: nodeFacts.count
    case .presence: presenceRows.count
    case .myChanges: document?.changes.count ?? 0
    case .theirChanges: document?.theirs?.changes.count ?? 0
    case .replace: replace?.places.count ?? 0
    case .requestLog: requestRows.count
    case .help: helpRows.count
    case .tree, .version, .merge, .text: 0
    }
  }

  /// Cursor and viewport of the visible list; `nil` on screens that are no lists.
  public var listState: ListState? {
    switch screen {
    case .documents: lists.documents
    case .history: lists.history
    case .comparison: lists.comparison
    case .node: lists.node
    case .presence: lists.presence
    case .myChanges: lists.myChanges
    case .theirChanges: lists.theirChanges
    case .replace: replace?.list
    case .requestLog: lists.requestLog
    case .help: lists.help
    case .tree, .version, .merge, .text: nil
    }
  }

  /// The rows of the visible list from its first visible row on, at most `limit`.
  ///
  /// **Complexity**: O(limit).
  public func visibleListRows(limit: Int) -> [ListRow] {
    guard let top = listState?.top else { return [] }
    let range = min(top, listCount)..<min(top + limit, listCount)
    switch screen {
    case .documents:
      return shownDocuments[range].map { ListRow.document(documentRow($0)) }
    case .history: return versionRows(range).map(ListRow.version)
    case .comparison: return comparisonRows(range).map(ListRow.change)
    case .node: return nodeFacts[range].map(ListRow.fact)
    case .presence: return presenceRows[range].map(ListRow.fact)
    case .myChanges: return range.compactMap { myChangeRow($0).map(ListRow.change) }
    case .theirChanges: return range.compactMap { theirChangeRow($0).map(ListRow.change) }
    case .replace: return range.compactMap { replace?.row($0).map(ListRow.replacement) }
    case .requestLog: return requestRows[range].map(ListRow.request)
    case .help: return helpRows[range].map(ListRow.key)
    case .tree, .version, .merge, .text: return []
    }
  }

  /// The lines of the help, those of the screen below first, as far as they hold the filter.
  ///
  /// Headings stay where a line under them stays.
  public var helpRows: [KeyTableRow] {
    let below = screens.dropLast().last ?? .tree
    let rows = session.keymap.table(startingWith: below.keyContext)
    let filter = lists.helpFilter.lowercased()
    guard !filter.isEmpty else { return rows }
    var kept: [KeyTableRow] = []
    for row in rows.reversed() {
      if case .heading = row {
        if let last = kept.last, !last.isHeading { kept.append(row) }
      } else if row.text.lowercased().contains(filter) {
        kept.append(row)
      }
    }
    return kept.reversed()
  }

  private func comparisonRows(_ range: Range<Int>) -> [ChangeRow] {
    versions.comparison?.changes[range].map { ChangeRow($0, isConflict: false) } ?? []
  }

  private func myChangeRow(_ index: Int) -> ChangeRow? {
    guard let document else { return nil }
    let change = document.changes[index]
    let row = document.row(of: change)
    return ChangeRow(change, isConflict: row.map(document.theirMarks.isConflict) ?? false)
  }

  private func theirChangeRow(_ index: Int) -> ChangeRow? {
    guard let document, let theirs = document.theirs else { return nil }
    let row = document.theirMarks.row(of: index)
    let isConflict = row.map(document.theirMarks.isConflict) ?? false
    return ChangeRow(theirs.changes[index], isConflict: isConflict)
  }
}

extension ChangeRow {
  init(_ change: JSONChange, isConflict: Bool) {
    let old = change.old?.preview() ?? ""
    let new = change.new?.preview() ?? ""
    let (mark, what): (RowMarks.Mine, String) =
      switch change.kind {
      case .added: (.added, "added \(new)")
      case .removed: (.deleted, "deleted \(old)")
      case .changed: (.changed, "\(old) -> \(new)")
      case .renamed: (.changed, "renamed, \(new)")
      case .reordered: (.changed, "reordered, \(new)")
      }
    let place = change.pointer.description
    self.init(
      mark: mark, isConflict: isConflict, place: place.isEmpty ? "/" : place, what: what)
  }
}

extension KeyTableRow {
  /// Whether it is the title of a context.
  public var isHeading: Bool {
    if case .heading = self { return true }
    return false
  }

  /// What a filter looks at.
  var text: String {
    switch self {
    case .heading(let title): title
    case .binding(let keys, let help, _): keys.joined(separator: " ") + " " + help
    case .command(let usage, let help): usage + " " + help
    }
  }
}

extension EditorScreen {
  /// Where its keys are looked up.
  public var keyContext: KeyContext {
    switch self {
    case .tree: .tree
    case .documents: .documents
    case .history: .history
    case .comparison: .comparison
    case .version: .version
    case .node: .node
    case .presence: .presence
    case .myChanges: .myChanges
    case .theirChanges: .theirChanges
    case .merge: .merge
    case .replace: .replace
    case .requestLog: .requestLog
    case .help: .help
    case .text: .text
    }
  }
}

extension State {
  /// The row of the titles over the columns of the visible list; `nil` where there are none.
  public var listTitleRow: Int? {
    let hasTitles = (screen == .documents || screen == .history) && layout.statusRow != nil
    return hasTitles ? layout.listRows.lowerBound : nil
  }

  /// The rows of the screen in which the visible list stands, under the titles of its columns.
  public var listRows: Range<Int> {
    let rows = layout.listRows
    guard let title = listTitleRow else { return rows }
    return (title + 1)..<max(title + 2, rows.upperBound)
  }
}
