import JSONSyntax
import TestSupport
import Testing

/// Patches and documents of unusual size.
@Suite struct PatchBoundsTests {
  private static let levels = 100_000

  @Test func `values may be nested deeply in patch and document`() throws {
    let deep = Self.nested(#"{"a":"#, "1", "}")
    let document = try parsed(deep)
    let pointer = String(repeating: "/a", count: Self.levels)
    let patch = try JSONPatch(
      reading: try parsed(
        """
        [{"op":"test","path":"","value":\(deep)},{"op":"replace","path":"\(pointer)","value":2},
         {"op":"add","path":"/b","value":\(deep)},{"op":"copy","from":"/a","path":"/c"},
         {"op":"move","from":"/b","path":"/d"},{"op":"remove","path":"/c"}]
        """))
    let result = try patch.applied(to: document)
    let changed = Self.nested(#"{"a":"#, "2", "}").dropLast() + ",\"d\":\(deep)}"
    #expect(text(result) == String(changed))
    #expect(text(document) == deep)
  }

  @Test func `a merge patch may be nested deeply`() throws {
    let document = try parsed(Self.nested(#"{"b":0,"a":"#, #"{"x":1}"#, "}"))
    let patch = MergePatch(try parsed(Self.nested(#"{"b":1,"a":"#, #"{"x":null}"#, "}")))
    #expect(text(try patch.applied(to: document)) == Self.nested(#"{"b":1,"a":"#, "{}", "}"))
    let made = try MergePatch(try parsed(Self.nested(#"{"a":"#, "null", "}")))
      .applied(to: try parsed("[]"))
    #expect(text(made) == Self.nested(#"{"a":"#, "", "}", levels: Self.levels - 1, core: "{}"))
  }

  @Test func `a hundred thousand operations on one array take no more than their time`() throws {
    let count = 100_000
    let document = try parsed("[" + (0..<count).map(String.init).joined(separator: ",") + "]")
    var random = SeededRandom(seed: 5)
    var model = Array(0..<count)
    var operations: [JSONPatch.Operation] = []
    for step in 0..<count {
      let index = random.below(1_000)
      let pointer = JSONPointer.root.appending(index: index)
      switch step % 3 {
      case 0:
        model.remove(at: index)
        operations.append(.remove(at: pointer))
      case 1:
        model.insert(-step, at: index)
        operations.append(.add(try number(-step), at: pointer))
      default:
        operations.append(.test(try number(model[index]), at: pointer))
      }
    }
    let result = try JSONPatch(operations).applied(to: document)
    #expect(text(result) == "[" + model.map(String.init).joined(separator: ",") + "]")
  }

  @Test func `tens of thousands of operations on one object take no more than their time`() throws {
    let count = 30_000
    let members = (0..<count).map { "\"n\($0)\":\($0)" }
    let document = try parsed("{" + members.joined(separator: ",") + "}")
    let operations = (0..<count).flatMap { number -> [JSONPatch.Operation] in
      let name = JSONPointer(tokens: [JSONString("n\(number)")])
      let other = JSONPointer(tokens: [JSONString("m\(number)")])
      return switch number % 3 {
      case 0: [.move(from: name, to: other), .remove(at: other)]
      case 1: [.remove(at: name), .add(.null, at: name)]
      default: [.copy(from: name, to: other), .replace(at: name, with: .null)]
      }
    }
    let result = try JSONPatch(operations).applied(to: document)
    let kept = stride(from: 2, to: count, by: 3).map { "\"n\($0)\":null" }
    let added = (0..<count).compactMap { number -> String? in
      switch number % 3 {
      case 0: nil
      case 1: "\"n\(number)\":null"
      default: "\"m\(number)\":\(number)"
      }
    }
    #expect(text(result) == "{" + (kept + added).joined(separator: ",") + "}")
  }

  private func number(_ value: Int) throws -> JSONFragment {
    try .number(literal: Array(String(value).utf8))
  }

  private static func nested(
    _ open: String, _ inside: String, _ close: String, levels: Int = levels, core: String = ""
  ) -> String {
    String(repeating: open, count: levels) + inside + core + String(repeating: close, count: levels)
  }
}
