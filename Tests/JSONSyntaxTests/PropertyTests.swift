import JSONSyntax
import TestSupport
import Testing

@Test func `parsing and printing is the identity on bytes`() throws {
  for seed in 0..<3000 as Range<UInt64> {
    let text = JSONTextGenerator.text(seed: seed)
    let document = try JSONDocument(parsing: text)
    #expect(document.serialized() == text, "seed \(seed)")
    #expect(document.byteCount == text.count, "seed \(seed)")
  }
}

@Test(arguments: 0..<20)
func `edited documents agree with a plain model, and with their own text parsed again`(
  block: Int
) throws {
  for seed in UInt64(block * 30)..<UInt64(block * 30 + 30) {
    var edits = RandomEdits(seed: seed)
    var document = try JSONDocument(
      parsing: JSONTextGenerator.text(seed: seed, values: 5 + Int(seed % 60)))
    var model = Model(document.root)
    for step in 0..<12 {
      let edit = edits.edit(of: document)
      document = try document.applying(edit)
      model = model.applying(edit)
      let place = Comment(rawValue: "seed \(seed), step \(step), \(edit)")
      #expect(Model(document.root).sameValues(as: model), place)
      try expectAgreement(document, place)
    }
  }
}

/// Every accessor gives the same for a document and for its text parsed again.
private func expectAgreement(_ document: JSONDocument, _ place: Comment) throws {
  #expect(document.chunks.flatMap { $0 } == document.serialized())
  let again = try JSONDocument(parsing: document.serialized())
  #expect(document.byteCount == again.byteCount, place)
  #expect(document.valueCount == again.valueCount, place)
  #expect(Model(iterating: document.root) == Model(again.root), place)
  for rank in 0..<min(again.valueCount, document.valueCount) {
    guard let path = again.path(atRank: rank), let node = document.node(at: path),
      let expected = again.node(at: path)
    else {
      Issue.record("no value at rank \(rank), \(place)")
      return
    }
    #expect(document.path(atRank: rank) == path, place)
    #expect(document.rank(of: path) == rank, place)
    #expect(document.pointer(to: path) == again.pointer(to: path), place)
    #expect(document.path(of: again.pointer(to: path)) == again.path(of: again.pointer(to: path)))
    #expect(node.kind == expected.kind && node.count == expected.count, place)
    #expect(node.valueCount == expected.valueCount, place)
    #expect(node.byteCount == expected.byteCount, place)
    #expect(node.literal == expected.literal, place)
    #expect(node.string == expected.string && node.boolean == expected.boolean, place)
  }
}

extension Model {
  /// Whether both are equal but for the white space in scalars, of which there is none.
  fileprivate func sameValues(as other: Model) -> Bool { self == other }
}

@Test(arguments: JSONTextGenerator.Form.allCases)
func `an insertion taken back is the identity on bytes`(form: JSONTextGenerator.Form) throws {
  for seed in 0..<80 as Range<UInt64> {
    let document = try JSONDocument(parsing: JSONTextGenerator.text(seed: seed, form: form))
    for rank in 0..<document.valueCount {
      guard let path = document.path(atRank: rank), let node = document.node(at: path),
        node.kind.isContainer
      else { continue }
      for index in [0, node.count / 2, node.count] {
        let name: JSONString? = node.kind == .object ? "new" : nil
        let edited = try document.applying(
          .insert(into: path, at: index, name: name, JSONFragment(document.root)))
        let back = try edited.applying(.remove(path.appending(index)))
        #expect(shown(back) == shown(document), "seed \(seed), \(path.indices) at \(index)")
      }
    }
  }
}

@Test(arguments: [JSONTextGenerator.Form.compact, .oneLine, .indented, .tabs])
func `a change and its opposite are the identity on regular texts`(
  form: JSONTextGenerator.Form
) throws {
  for seed in 0..<80 as Range<UInt64> {
    let document = try JSONDocument(parsing: JSONTextGenerator.text(seed: seed, form: form))
    for rank in 1..<max(1, document.valueCount) {
      guard let path = document.path(atRank: rank) else { continue }
      for (edit, opposite) in opposites(at: path, in: document) {
        let edited = try document.applying(edit)
        let back = try edited.applying(opposite)
        #expect(shown(back) == shown(document), "seed \(seed), \(edit)")
      }
    }
  }
}

private func shown(_ document: JSONDocument) -> String {
  String(decoding: document.serialized(), as: UTF8.self)
}

/// Edits of one value, each with the edit that takes it back.
private func opposites(
  at path: ChildPath, in document: JSONDocument
) -> [(JSONEdit, JSONEdit)] {
  guard let node = document.node(at: path), let parent = path.parent,
    let container = document.node(at: parent)
  else { return [] }
  let index = path[path.count - 1]
  let name = container.name(at: index)
  let fragment = JSONFragment(node)
  var edits: [(JSONEdit, JSONEdit)] = [
    (.replace(path, .string("other")), .replace(path, fragment)),
    (
      .replace(path, JSONFragment(container)),
      .replace(path, fragment)
    ),
  ]
  guard name?.quoted() == container.nameLiteral(at: index) else { return edits }
  edits.append((.remove(path), .insert(into: parent, at: index, name: name, fragment)))
  if let name {
    edits.append((.rename(path, to: "other"), .rename(path, to: name)))
  }
  edits.append(
    (
      .move(from: path, into: parent, at: container.count - 1, name: name),
      .move(from: parent.appending(container.count - 1), into: parent, at: index, name: name)
    ))
  let rootName: JSONString? = document.root.kind == .object ? "moved" : nil
  if parent != .root {
    let end = document.root.count
    edits.append(
      (
        .move(from: path, into: .root, at: end, name: rootName),
        .move(from: [end], into: parent, at: index, name: name)
      ))
  }
  return edits
}
