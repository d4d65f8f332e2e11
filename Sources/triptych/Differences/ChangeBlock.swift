import JSONMerge
import JSONSyntax

/// One change as people read it: where it is, what was there, what is there now.
struct ChangeBlock {
  let old: JSONDocument
  let new: JSONDocument
  let paint: Paint

  /// The lines of a change.
  func lines(of change: JSONChange) -> [String] {
    let head = mark(change.kind) + " " + place(change.pointer)
    let notes = notes(on: change)
    let note = notes.isEmpty ? "" : "  " + paint(notes.joined(separator: ", "), .note)
    return [paint(head, .place) + note] + content(of: change)
  }

  private func mark(_ kind: JSONChange.Kind) -> String {
    switch kind {
    case .added: "+"
    case .removed: "-"
    case .changed, .renamed, .reordered: "~"
    }
  }

  private func place(_ pointer: JSONPointer) -> String {
    pointer == .root ? "(the whole document)" : ShownText.of(pointer.description)
  }

  private func notes(on change: JSONChange) -> [String] {
    var notes: [String] = []
    let (document, path) = change.newPath.map { (new, $0) } ?? (old, change.oldPath ?? .root)
    let isWhole = change.kind == .added || change.kind == .removed
    let named = isWhole ? path.parent ?? .root : path
    if let name = ElementName.along(named, in: document) { notes.append(name) }
    if isWhole, let neighbour = neighbour(of: path, in: document) { notes.append(neighbour) }
    if change.kind == .reordered { notes.append("order") }
    if change.isSpelling { notes.append("spelled differently") }
    if let oldPath = change.oldPath, change.newPath != nil {
      let before = old.pointer(to: oldPath)
      if before != change.pointer { notes.append("was " + place(before)) }
    }
    return notes
  }

  /// What an element stands behind; nil for members of objects, whose names say enough.
  private func neighbour(of path: ChildPath, in document: JSONDocument) -> String? {
    guard let parent = path.parent, let index = path.last,
      let array = document.node(at: parent), array.kind == .array
    else { return nil }
    if index == 0 { return array.count == 1 ? nil : "at the start" }
    return "after " + ElementName.brief(array.child(at: index - 1))
  }

  private func content(of change: JSONChange) -> [String] {
    switch change.kind {
    case .renamed: return []
    case .reordered:
      guard let old = change.old, let new = change.new else { return [] }
      let lists = OrderLists(old, new)
      return [line("-", lists.old, .old), line("+", lists.new, .new)]
    case .added, .removed, .changed:
      if let old = change.old, let new = change.new, old.kind == .string, new.kind == .string {
        return strings(old, new)
      }
      return Self.whole(old: change.old, new: change.new, paint)
    }
  }

  /// The lines of a document that is new, or gone.
  static func whole(old: JSONNode?, new: JSONNode?, _ paint: Paint) -> [String] {
    plain("-", old, .old, paint) + plain("+", new, .new, paint)
  }

  private static func plain(
    _ mark: String, _ node: JSONNode?, _ style: Paint.Style, _ paint: Paint
  ) -> [String] {
    guard let node else { return [] }
    return ValueLines(node).lines.map { "  " + paint(mark + " " + ShownText.of($0), style) }
  }

  /// Two strings, with marks around what differs where they have much in common.
  private func strings(_ old: JSONNode, _ new: JSONNode) -> [String] {
    let stretches = stringDifference(from: old, to: new)
    let escaping = ShownText.of(old.literal) == ShownText.of(new.literal)
    let versions = (
      MarkedString(old.literal, changed: stretches.map(\.old), escaping: escaping),
      MarkedString(new.literal, changed: stretches.map(\.new), escaping: escaping)
    )
    return [marked("-", versions.0, .old, .oldPart), marked("+", versions.1, .new, .newPart)]
  }

  private func marked(
    _ mark: String, _ string: MarkedString, _ style: Paint.Style, _ part: Paint.Style
  ) -> String {
    "  " + paint(mark + " ", style)
      + string.pieces.map { piece in
        piece.isChanged ? paint("[\(piece.text)]", part) : paint(piece.text, style)
      }.joined()
  }

  private func line(_ mark: String, _ text: String, _ style: Paint.Style) -> String {
    "  " + paint(mark + " " + text, style)
  }
}
