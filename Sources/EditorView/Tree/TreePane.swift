import EditorCore
import JSONSyntax
import TerminalModel

/// The rows of the tree that are drawn, and where they stand.
struct TreePane {
  /// What a row of the screen shows.
  enum Content {
    case visible(VisibleRow)
    /// A child that is being typed and not yet in the document.
    case newChild(InlineEdit, depth: Int)
  }

  let state: State
  let document: OpenDocument
  let gutter: TreeGutter
  let rows: [Content]
  /// Columns by which deep rows are moved to the left, so that the cursor's row can be read.
  let shift: Int
  /// The values that are selected.
  let selected: ValueRun?
  /// Where others are.
  let places: PeoplePlaces
  /// What a search that is shown looks for.
  let query: SearchQuery?

  init?(_ state: State) {
    guard let document = state.document else { return nil }
    self.state = state
    self.document = document
    selected = state.selectedRun
    places = PeoplePlaces(state.presentPeople)
    gutter = TreeGutter(largestNumber: document.mine.valueCount)
    let visible = state.visibleRows(limit: state.layout.listHeight)
    rows = Self.content(visible, state)
    let room = state.layout.listColumns.upperBound - gutter.end
    let depth = visible.first { $0.row == state.tree.cursor }?.depth ?? 0
    shift = max(0, depth * 2 - room / 2)
    // A pattern that cannot be read marks nothing; its line says why.
    query = state.search.isShown ? try? SearchQuery(state.search.pattern) : nil
  }

  var columns: Range<Int> { state.layout.listColumns }

  /// The columns right of the gutter, one column of air at the edge.
  var textColumns: Range<Int> {
    min(gutter.end, columns.upperBound)..<max(columns.upperBound - 1, gutter.end)
  }

  func isCursor(_ row: VisibleRow) -> Bool { row.row == state.tree.cursor }

  /// Whether the row stands in the range that is selected.
  func isSelected(_ row: VisibleRow) -> Bool {
    guard let path = row.row.value else { return false }
    return selected?.contains(path) == true
  }

  /// What the drawing of a row depends on.
  func look(of row: VisibleRow) -> TreeRowLook {
    TreeRowLook(
      visible: row, marks: document.marks(for: row.row, isOpen: row.isOpen),
      overlay: overlay(of: row),
      isCursor: isCursor(row), isSelected: isSelected(row),
      isRepeated: state.names.repeated.members.contains(row.node.id),
      who: RowPeople(places.people(at: row), now: state.now))
  }

  /// What the drawing of all rows depends on.
  func setting(_ theme: ResolvedTheme) -> DrawnTree.Setting {
    DrawnTree.Setting(
      theme: theme, layout: state.layout, gutter: gutter, shift: shift, isAdding: isAdding)
  }

  /// What is laid over a row.
  func overlay(of row: VisibleRow) -> Role? {
    guard isCursor(row) else { return isSelected(row) ? .selection : nil }
    let isActive = state.popup == nil && newChild == nil && inlineEdit == nil
    return isActive ? .cursorRow : .cursorRowInactive
  }

  /// The edit that goes on in the cursor's row.
  var inlineEdit: InlineEdit? {
    guard newChild == nil, case .inline(let edit) = state.input else { return nil }
    return edit
  }

  /// Whether a child is typed that is not yet in the document.
  var isAdding: Bool { newChild != nil }

  private var newChild: (edit: InlineEdit, path: ChildPath)? { Self.newChild(state) }

  private static func newChild(_ state: State) -> (edit: InlineEdit, path: ChildPath)? {
    guard case .inline(let edit) = state.input else { return nil }
    switch edit.target {
    case .newChild(let parent, let index, _), .newName(let parent, let index):
      return (edit, parent.appending(index))
    case .value, .name, .resolution:
      return nil
    }
  }

  /// The visible rows, and between them the child that is being typed.
  private static func content(_ visible: [VisibleRow], _ state: State) -> [Content] {
    var rows = visible.map(Content.visible)
    guard let (edit, path) = newChild(state) else { return rows }
    let place = visible.firstIndex { $0.row >= .value(path) } ?? rows.count
    rows.insert(.newChild(edit, depth: path.count), at: place)
    let height = state.layout.listHeight
    return place >= height ? Array(rows.suffix(height)) : Array(rows.prefix(height))
  }
}
