import Foundation
import TestSupport
import Testing

/// `triptych diff` on real files.
struct DiffCommandTests {
  private let shop: Workshop

  init() throws {
    shop = try Workshop()
  }

  @Test func `each place has a block`() async throws {
    try shop.put(
      "old",
      #"""
      {
        "replicas": 3,
        "image": {"repo": "reg/checkout", "tag": "2.8.1"},
        "env": [{"name": "LOG", "value": "info"}, {"name": "CACHE", "value": "redis://cache/0"}],
        "tags": ["a", "b", "c"],
        "seq": [1, 2, 3],
        "hostname": "h.example.test",
        "legacyId": 9007199254740993,
        "notes": "Two people edit this document, and whoever saves second is told what the first has changed before anything is overwritten; the rest is the same."
      }
      """#)
    try shop.put(
      "new",
      #"""
      {
        "replicas": 5,
        "image": {"repo": "reg/checkout", "tag": "2.9.0"},
        "env": [{"name": "NEW", "value": 1}, {"name": "LOG", "value": "info"}, {"name": "CACHE", "value": "redis://cache/1"}],
        "tags": ["b", "a", "c"],
        "seq": [1, 9, 2, 3],
        "host": "h.example.test",
        "notes": "Two people edit this document, and whoever saves second is told what the other has changed before anything is overwritten; the rest is the same.",
        "owner": {"team": "payments", "people": ["ava", "ben", "cleo"], "address": {"city": "Oslo", "zip": "0150"}}
      }
      """#)
    let run = try await shop.run("triptych diff old new")
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
    #expect(run.output == Self.blocks)
  }

  private static let blocks = #"""
    old -> new: 4 changed, 3 added, 1 removed, 1 renamed, 1 reordered

    ~ /replicas
      - 3
      + 5

    ~ /image/tag
      - "2.[8].[1]"
      + "2.[9].[0]"

    + /env/0  at the start
      + {"name": "NEW", "value": 1}

    ~ /env/2/value  name "CACHE", was /env/1/value
      - "redis://cache/[0]"
      + "redis://cache/[1]"

    ~ /tags  order
      - "a", "b", …
      + "b", "a", …

    + /seq/1  after 1
      + 9

    ~ /host  was /hostname

    - /legacyId
      - 9007199254740993

    ~ /notes
      - "…and whoever saves second is told what the [first] has changed before anything is overwritten;…"
      + "…and whoever saves second is told what the [other] has changed before anything is overwritten;…"

    + /owner
      + {
      +   "team": "payments",
      +   "people": ["ava", "ben", "cleo"],
      +   "address": {"city": "Oslo", "zip": "0150"}
      + }

    """#

  @Test func `the same bytes are no difference`() async throws {
    try shop.put("old", "{\"a\": 1}")
    for format in ["text", "json-patch", "report"] {
      let run = try await shop.run("cp old new; triptych diff --format \(format) old new")
      #expect(run.status == 0)
      #expect(format != "text" || run.output.isEmpty)
    }
  }

  @Test(
    arguments: [
      ("{\"a\":1}", "{ \"a\": 1 }", "white space"),
      ("{\"a\":1}", "{\"a\":1}\n", "final newline"),
      ("{\n\"a\":1}\n", "{\r\n\"a\":1}\r\n", "newlines (LF, then CRLF)"),
      ("{\"a\":1}", "\u{FEFF}{\"a\":1}", "byte order mark"),
      ("{\"a\":\"é\"}", "{\"a\":\"\\u00e9\"}", "escapes in strings"),
      ("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", "order of names (the whole)"),
      ("{\"a\":1,\"b\":[10]}", "{\"a\":1.0,\"b\":[1e1]}", "spelling (/a, /b/0)"),
    ])
  func `where only layout differs, it says so and the status is 0`(
    old: String, new: String, words: String
  ) async throws {
    try shop.put("old", old)
    try shop.put("new", new)
    let run = try await shop.run("triptych diff old new")
    #expect(run.output == "old -> new: Same content; only layout differs: \(words).\n")
    #expect(run.status == 0)
  }

  @Test func `strings that look the same are told apart`() async throws {
    try shop.put("old", "[\"caf\u{E9}\", \"a\u{200D}b\", \"x\"]")
    try shop.put("new", "[\"cafe\u{301}\", \"ab\", \"x\"]")
    let run = try await shop.run("triptych diff old new")
    #expect(run.output.contains(#"- "caf\u00e9""#), "\(run.output)")
    #expect(run.output.contains(#"+ "cafe\u0301""#), "\(run.output)")
    #expect(run.output.contains(#"\u200d"#), "\(run.output)")
  }

  @Test func `nothing from a document can steer or hide`() async throws {
    try shop.put("old", "{\"\u{9B}31m\": \"a\u{202E}b\"}")
    try shop.put("new", "{\"\u{9B}31m\": \"a\u{202E}c\u{85}\"}")
    let run = try await shop.run("triptych diff old new")
    #expect(run.output.contains(#"~ /\u009b31m"#), "\(run.output)")
    #expect(run.output.contains(#"a\u202ec\u0085"#), "\(run.output)")
    let isPlain = run.output.unicodeScalars.allSatisfy { $0 == "\n" || (" "..."~").contains($0) }
    #expect(isPlain, "\(run.output)")
  }

  @Test func `colours are for terminals, and as wished`() async throws {
    try shop.put("old", "[1]")
    try shop.put("new", "[2]")
    let escape = "\u{1B}["
    #expect(try await !shop.run("triptych diff old new").output.contains(escape))
    #expect(try await shop.run("triptych diff --color always old new").output.contains(escape))
    let forced = try await shop.run("NO_COLOR=1 triptych diff --color always old new")
    #expect(forced.output.contains(escape))
  }

  @Test(arguments: [("TERM=xterm-256color", true), ("NO_COLOR=1", false), ("TERM=dumb", false)])
  func `a terminal gets colours unless it wants none`(
    setting: String, isColored: Bool
  ) async throws {
    try shop.put("old", "[1]")
    try shop.put("new", "[2]")
    let terminal = try PseudoTerminal()
    let process = try await terminal.start(
      "/bin/sh", ["-c", "cd \"$1\" && env \(setting) triptych diff old new", "sh", shop.path],
      environment: shop.environment)
    try await terminal.waitFor("+ 2")
    _ = try await process.waitUntilEnd()
    await terminal.readAvailable()
    let output = String(decoding: await terminal.output, as: UTF8.self)
    #expect(output.contains("\u{1B}[38;5;33m+ 2") == isColored, "\(output.debugDescription)")
  }

  @Test func `a JSON Patch leads from the old version to the new`() async throws {
    try shop.put("old", #"{"a": 1, "b": [1, 2, 3], "c": {"d": null}}"#)
    try shop.put("new", #"{"a": 2, "b": [1, 3, 4], "c": {"e": true}}"#)
    let run = try await shop.run("triptych diff --format json-patch old new >p")
    #expect(run.status == 1)
    #expect(shop.text("p")?.contains(#""test""#) == true)
    #expect(try await shop.succeed("triptych patch old p >made; triptych diff made new") == "")
    #expect(try await shop.run("triptych patch new p").status == 1)
  }

  @Test func `a merge patch leads there too, or is refused with the reason`() async throws {
    try shop.put("old", #"{"a": 1, "c": {"d": 1}}"#)
    try shop.put("new", #"{"a": 2, "c": {"e": true}}"#)
    #expect(try await shop.run("triptych diff --format merge-patch old new >p").status == 1)
    #expect(try await shop.succeed("triptych patch old p >made; triptych diff made new") == "")
    try shop.put("new", #"{"a": null, "c": {"d": 1}}"#)
    let refused = try await shop.run("triptych diff --format merge-patch old new")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("/a"), "\(refused.errors)")
    #expect(refused.output.isEmpty)
  }

  @Test func `the report lists changes as JSON`() async throws {
    try shop.put("old", #"{"a": 1, "b": 2, "h": "x"}"#)
    try shop.put("new", #"{"a": 3, "c": 2.50, "h": "x"}"#)
    let run = try await shop.run("triptych diff --format report old new")
    #expect(run.status == 1)
    #expect(
      run.output == """
        {
          "changes": [
            {
              "pointer": "/a",
              "kind": "changed",
              "old": 1,
              "new": 3
            },
            {
              "pointer": "/c",
              "kind": "added",
              "new": 2.50
            },
            {
              "pointer": "/b",
              "kind": "removed",
              "old": 2
            }
          ]
        }

        """)
  }

  @Test func `elements are matched as wished`() async throws {
    try shop.put("old", #"[{"k": 1, "v": 1}, {"k": 2, "v": 2}]"#)
    try shop.put("new", #"[{"k": 2, "v": 2}, {"k": 1, "v": 5}]"#)
    let run = try await shop.run("triptych diff --match =k old new")
    #expect(run.output.contains("~ /1/v"), "\(run.output)")
  }

  @Test(
    arguments: [
      ("old", "Missing expected argument"), ("old nosuch", "nosuch cannot be read"),
      ("- -", "Only one file can be -"), ("old broken", "broken:1:1: not JSON"),
      ("old old --format xml", "--format"), ("old old --match x", "PATH=KEY"),
    ])
  func `trouble has the status 2`(words: String, sentence: String) async throws {
    try shop.put("old", "{}")
    try shop.put("broken", "")
    let run = try await shop.run("triptych diff \(words) </dev/null")
    #expect(run.status == 2)
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
}
