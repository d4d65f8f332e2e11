import JSONSyntax
import TestSupport

/// Makes edits that fit a document.
struct RandomEdits {
  var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  mutating func edit(of document: JSONDocument) -> JSONEdit {
    let path = anyPath(in: document)
    switch random.below(8) {
    case 0, 1:
      return .replace(path, fragment(from: document))
    case 2, 3:
      return removal(of: path) ?? insertion(in: document)
    case 4:
      return rename(of: path, in: document) ?? insertion(in: document)
    case 5:
      return move(of: path, in: document) ?? insertion(in: document)
    default:
      return insertion(in: document)
    }
  }

  mutating func anyPath(in document: JSONDocument) -> ChildPath {
    document.path(atRank: random.below(document.valueCount)) ?? .root
  }

  private func removal(of path: ChildPath) -> JSONEdit? {
    path.isEmpty ? nil : .remove(path)
  }

  private mutating func rename(of path: ChildPath, in document: JSONDocument) -> JSONEdit? {
    guard let parent = path.parent, document.node(at: parent)?.kind == .object else { return nil }
    return .rename(path, to: name())
  }

  private mutating func insertion(in document: JSONDocument) -> JSONEdit {
    guard let place = place(in: document) else {
      return .replace(.root, random.once(in: 2) ? .emptyArray : .emptyObject)
    }
    let name = place.isObject ? name() : nil
    return .insert(into: place.path, at: place.index, name: name, fragment(from: document))
  }

  private mutating func move(of path: ChildPath, in document: JSONDocument) -> JSONEdit? {
    guard !path.isEmpty, let rest = try? document.applying(.remove(path)),
      // The path exists, so that it can be removed.
      let place = place(in: rest)
    else { return nil }
    let hasName = path.parent.flatMap { document.node(at: $0)?.kind } == .object
    let needsName = place.isObject && (!hasName || random.once(in: 3))
    return .move(
      from: path, into: place.path, at: place.index, name: needsName ? name() : nil)
  }

  /// A place where a child can go.
  private mutating func place(
    in document: JSONDocument
  ) -> (path: ChildPath, index: Int, isObject: Bool)? {
    for _ in 0..<10 {
      let path = anyPath(in: document)
      guard let node = document.node(at: path), node.kind.isContainer else { continue }
      return (path, random.below(node.count + 1), node.kind == .object)
    }
    return nil
  }

  private mutating func name() -> JSONString {
    random.pick(["id", "new", "", "a/b", "\n", "\u{1F600}", JSONString(utf16: [0xD800])])
  }

  private mutating func fragment(from document: JSONDocument) -> JSONFragment {
    switch random.below(4) {
    case 0:
      return random.pick([.null, .emptyArray, .emptyObject, .string("x"), .boolean(true)])
    case 1:
      return document.node(at: anyPath(in: document)).map(JSONFragment.init) ?? .null
    default:
      let text = JSONTextGenerator.text(seed: random.next(), values: 8)
      // Whatever the generator makes can be parsed; another test sees to that.
      return (try? JSONFragment(parsing: text)) ?? .null
    }
  }
}
