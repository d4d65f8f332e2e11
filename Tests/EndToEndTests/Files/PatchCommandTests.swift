import TestSupport
import Testing

/// `triptych patch` on real files.
struct PatchCommandTests {
  private static let document = "{\n  \"a\": 1.0,\n  \"b\": [1,2]\n}\n"
  private let shop: Workshop

  init() throws {
    shop = try Workshop()
    try shop.put("document", Self.document)
  }

  @Test(
    arguments: [
      (
        #"[{"op": "replace", "path": "/b/1", "value": 3}]"#, "{\n  \"a\": 1.0,\n  \"b\": [1,3]\n}\n"
      ),
      (#"{"a": null}"#, "{\n  \"b\": [1,2]\n}\n"),
      ("[]", Self.document), ("{}", Self.document),
    ])
  func `a patch is applied, whichever it is`(patch: String, result: String) async throws {
    try shop.put("patch", patch)
    let run = try await shop.run("triptych patch document patch")
    #expect(run.status == 0)
    #expect(run.output == result)
    #expect(try await shop.succeed("triptych patch - patch <document") == result)
    try await shop.succeed("triptych patch document patch -o document")
    #expect(shop.text("document") == result)
  }

  @Test func `the type can be named`() async throws {
    try shop.put("patch", "[1]")
    #expect(try await shop.succeed("triptych patch --type merge-patch document patch") == "[1]\n")
    let run = try await shop.run("triptych patch --type json-patch document patch")
    #expect(run.status == 2)
  }

  @Test(
    arguments: [
      #"[{"op": "test", "path": "/a", "value": 2}]"#,
      #"[{"op": "remove", "path": "/b"}, {"op": "remove", "path": "/x"}]"#,
    ])
  func `a patch that does not fit has the status 1 and writes nothing`(patch: String) async throws {
    try shop.put("patch", patch)
    let run = try await shop.run("triptych patch document patch --output document")
    #expect(run.status == 1)
    #expect(run.errors.contains("does not fit"), "\(run.errors)")
    #expect(shop.text("document") == Self.document)
  }

  @Test(
    arguments: [
      ("document", "Missing expected argument"), ("document nosuch", "nosuch cannot be read"),
      ("- -", "Only one file can be -"), ("document scalar", "a patch is"),
      ("document wrong", "wrong: "), ("broken wrong", "broken:1:2: not JSON"),
      ("document wrong --type xml", "--type"),
    ])
  func `trouble has the status 2`(words: String, sentence: String) async throws {
    try shop.put("scalar", "1")
    try shop.put("wrong", "[{\"op\": \"jump\"}]")
    try shop.put("broken", "[")
    let run = try await shop.run("triptych patch \(words) </dev/null")
    #expect(run.status == 2)
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
}
