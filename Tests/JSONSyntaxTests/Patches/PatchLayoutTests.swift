import JSONSyntax
import TestSupport
import Testing

/// What patches leave as it is, and how they are written.
@Suite struct PatchLayoutTests {
  @Test func `what no operation touches keeps its bytes`() throws {
    try PatchCase(
      "",
      "\u{FEFF}{ \"a\" : [1.0,\t2e0 ],\r\n  \"x\":{\r\n    \"y\":0\r\n  } ,\"z\":[]}\r\n",
      #"[{"op":"remove","path":"/a/0"},{"op":"add","path":"/x/w","value":[1, 2]}]"#,
      gives:
        "\u{FEFF}{ \"a\" : [2e0 ],\r\n  \"x\":{\r\n    \"y\":0,\r\n    \"w\":[1, 2]\r\n  } ,"
        + "\"z\":[]}\r\n"
    ).check()
  }

  @Test func `a value of many lines is indented for its new place`() throws {
    try PatchCase(
      "", "{\n  \"a\": {\n    \"b\": {\n      \"c\": 1e0\n    }\n  }\n}\n",
      #"[{"op":"move","from":"/a/b","path":"/b"}]"#,
      gives: "{\n  \"a\": {},\n  \"b\": {\n    \"c\": 1e0\n  }\n}\n"
    ).check()
  }

  @Test func `a patch is written one operation a line`() throws {
    let patch = JSONPatch([
      .test(try JSONFragment(parsing: Array("{\n      \"x\": 1.0\n    }".utf8)), at: .root),
      .add(.string("é\n"), at: JSONPointer(tokens: ["a/b", "", "~"])),
      .move(
        from: JSONPointer(tokens: ["x"]), to: JSONPointer(tokens: [JSONString(utf16: [0xD800])])),
      .remove(at: JSONPointer(tokens: ["y", "0"])),
    ])
    #expect(
      String(decoding: patch.serialized(), as: UTF8.self) == #"""
        [
          {"op": "test", "path": "", "value": {
            "x": 1.0
          }},
          {"op": "add", "path": "/a~1b//~0", "value": "é\n"},
          {"op": "move", "from": "/x", "path": "/\ud800"},
          {"op": "remove", "path": "/y/0"}
        ]

        """#)
    #expect(String(decoding: JSONPatch([]).serialized(), as: UTF8.self) == "[]\n")
  }

  @Test func `a patch that is written is read as the same patch`() throws {
    for seed in UInt64(1)...500 {
      var random = SeededRandom(seed: seed)
      let value = try JSONDocument(parsing: JSONTextGenerator.text(seed: seed, values: 12))
      let pointers = (0..<6).map { _ in
        value.pointer(to: value.path(atRank: random.below(value.valueCount)) ?? .root)
      }
      let patch = JSONPatch([
        .add(JSONFragment(value.root), at: pointers[0]), .remove(at: pointers[1]),
        .replace(at: pointers[2], with: JSONFragment(value.root)),
        .copy(from: pointers[3], to: pointers[4]), .test(JSONFragment(value.root), at: pointers[5]),
      ])
      let read = try JSONPatch(reading: try JSONDocument(parsing: patch.serialized()))
      #expect(read.operations.map(\.path) == patch.operations.map(\.path), "seed \(seed)")
      #expect(read.operations.map(\.name) == patch.operations.map(\.name), "seed \(seed)")
      #expect(read.operations[3].source == patch.operations[3].source, "seed \(seed)")
      for operation in read.operations {
        guard let node = operation.value?.node else { continue }
        #expect(isSemanticallyEqual(node, value.root), "seed \(seed)")
      }
    }
  }
}
