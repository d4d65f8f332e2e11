import EditorCore
import JSONSyntax
import TerminalModel

extension Canvas {
  /// Draws the values whose paths fit what is typed, each with what stands there.
  mutating func draw(_ finder: PathFinder, _ state: State) {
    let width = max(10, min(screen.size.columns - 4, Self.pathListWidth))
    let height = state.layout.pathListHeight
    var rows = [text(String(repeating: " ", count: width), .input)]
    rows += finder.hits.dropFirst(finder.top).prefix(height).map {
      pathRow($0, state.document?.mine, width: width)
    }
    if finder.hits.isEmpty { rows.append(text(emptyRemark(finder), .textDim)) }
    // As many rows as ever, so that the box stands still while one types.
    while rows.count <= height { rows.append(text(" ", .menuItem)) }
    var box = Box(
      title: "Go to a path", rows: rows, foot: pathCount(finder),
      selected: finder.hits.isEmpty ? nil : finder.selected - finder.top + 1)
    for item in finder.hits.indices.dropFirst(finder.top).prefix(height) {
      box.items[item - finder.top + 1] = item
    }
    let inside = draw(box)
    drawField(finder.line, row: inside.rows.lowerBound, columns: inside.columns, role: .input)
  }

  /// The pointer at the left, the value at the right where there is room.
  private func pathRow(_ hit: PathHit, _ document: JSONDocument?, width: Int) -> StyledText {
    let pointer = marked(hit, limit: width)
    let room = width - pointer.columns - 2
    guard room >= 4, let node = document?.node(at: hit.path) else { return pointer }
    let value = appearance.brief(node, limit: min(room, width / 2))
    let gap = String(repeating: " ", count: max(2, width - pointer.columns - value.columns))
    return pointer + text(gap, .menuItem) + value
  }

  /// The pointer with what was typed in it marked; of a long one the end.
  private func marked(_ hit: PathHit, limit: Int) -> StyledText {
    let places = Set(hit.places)
    var result = StyledText()
    var run = ""
    var isRunMarked = false
    var offset = 0
    for character in Self.end(of: hit.pointer, limit: limit, &offset, glyphs.ellipsis) {
      let isMarked = places.contains(offset)
      if isMarked != isRunMarked {
        result += text(run, isRunMarked ? .searchMatch : .menuItem)
        (run, isRunMarked) = ("", isMarked)
      }
      run.append(character)
      offset += character.utf8.count
    }
    return result + text(run, isRunMarked ? .searchMatch : .menuItem)
  }

  /// The last characters of a pointer that is too long, and where they begin in it.
  private static func end(
    of pointer: String, limit: Int, _ offset: inout Int, _ ellipsis: String
  ) -> String {
    guard pointer.count > limit else { return pointer }
    let end = String(pointer.suffix(max(0, limit - 1)))
    offset = pointer.utf8.count - end.utf8.count - ellipsis.utf8.count
    return ellipsis + end
  }

  private func emptyRemark(_ finder: PathFinder) -> String {
    if finder.line.characters.isEmpty { return "Parts of a path: en3na finds /env/3/name" }
    return finder.request == nil ? "No path has these letters in their order." : "Looking…"
  }

  private func pathCount(_ finder: PathFinder) -> String {
    if finder.hits.isEmpty { return "Esc goes back" }
    let isMore = finder.request != nil || finder.hits.count == PathFinder.hitLimit
    return "\(finder.selected + 1) of \(finder.hits.count)\(isMore ? "+" : "")"
  }

  /// The widest the list gets, in columns.
  private static let pathListWidth = 76
}
