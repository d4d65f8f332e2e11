import JSONSyntax
import TestSupport
import Testing

private func root(_ text: String) throws -> JSONNode {
  try JSONDocument(parsing: Array(text.utf8)).root
}

private func text(_ node: JSONNode) -> String {
  String(decoding: node.literal, as: UTF8.self)
}

private func handles(_ node: JSONNode) -> [JSONChild] {
  (0..<node.count).map { node.childHandle(at: $0) }
}

@Test func `a container composed of its own children is itself`() throws {
  for seed in 0..<300 as Range<UInt64> {
    let node = try JSONDocument(parsing: JSONTextGenerator.text(seed: seed)).root
    guard node.kind.isContainer else { continue }
    let same = node.composed(of: handles(node))
    #expect(same.isIdentical(to: node), "seed \(seed)")
    guard node.count > 1 else { continue }
    let shorter = node.composed(of: Array(handles(node).dropLast()))
    let again = try JSONDocument(parsing: shorter.literal).root
    #expect(Model(shorter) == Model(again), "seed \(seed)")
    #expect(again.byteCount == shorter.byteCount && again.valueCount == shorter.valueCount)
    #expect(
      shorter.composed(of: handles(shorter)).literal == shorter.literal, "seed \(seed)")
  }
}

@Test func `children of the container keep their text, others take that of their neighbours`()
  throws
{
  let mine = try root("{\n  \"a\" : 1,\n\n  \"b\":2 ,\n  \"c\": 3\n}")
  let theirs = try root("{\"x\":[\n],\n\"y\":{\n    \"z\":1\n}}")
  let composed = mine.composed(of: [
    mine.childHandle(at: 0), theirs.childHandle(at: 0), mine.childHandle(at: 1),
    mine.childHandle(at: 2).replacingValue(with: theirs.child(at: 1)),
    .new(name: "n", value: JSONFragment.null.node),
  ])
  #expect(
    text(composed)
      == "{\n  \"a\" : 1,\n  \"x\" : [\n],\n\n  \"b\":2 ,\n  \"c\": {\n      \"z\":1\n  },\n"
      + "  \"n\": null\n}")
}

@Test func `the first place keeps its white space`() throws {
  let node = try root("[ 1, 2,  3]")
  let reversed = node.composed(of: handles(node).reversed())
  #expect(text(reversed) == "[ 3, 2, 1]")
}

@Test func `an empty container takes the layout of what comes in`() throws {
  let empty = try root("{}")
  let full = try root("{\n  \"a\": 1,\n  \"b\": 2\n}")
  #expect(text(empty.composed(of: handles(full))) == text(full))
  #expect(text(full.composed(of: [])) == "{}")
  #expect(text(empty.composed(of: [])) == "{}")
}

@Test func `new names are written anew`() throws {
  let node = try root(#"{"\u0061":1,"b":2}"#)
  let renamed = node.composed(of: [
    node.childHandle(at: 0).renamed(to: "a"), node.childHandle(at: 1).renamed(to: "c"),
  ])
  #expect(text(renamed) == #"{"\u0061":1,"c":2}"#)
}

@Test func `composed containers can be composed and edited again`() throws {
  let node = try root("[1,[2,3],4]")
  let inner = node.child(at: 1)
  let changed = inner.composed(of: handles(inner) + [.new(name: nil, value: node.child(at: 0))])
  let outer = node.composed(of: [
    node.childHandle(at: 0), node.childHandle(at: 1).replacingValue(with: changed),
  ])
  #expect(text(outer) == "[1,[2,3,1]]")
  let document = try JSONDocument(parsing: Array("[]".utf8)).replacingRoot(with: outer)
  #expect(
    try document.applying(.remove([1, 0])).serialized() == Array("[1,[3,1]]".utf8))
}
