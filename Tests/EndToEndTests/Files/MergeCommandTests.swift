import Foundation
import TestSupport
import Testing

/// `triptych merge` on real files.
struct MergeCommandTests {
  private let shop: Workshop

  init() throws {
    shop = try Workshop()
    try shop.put("base", "{\n  \"a\": 1,\n  \"b\": [1, 2],\n  \"c\": \"x\"\n}\n")
    try shop.put("mine", "{\n  \"a\": 2,\n  \"b\": [1, 2],\n  \"c\": \"x\"\n}\n")
    try shop.put("theirs", "{\n  \"a\": 1,\n  \"b\": [1, 2],\n  \"c\": \"z\"\n}\n")
    try shop.put("other", "{\n  \"a\": 3,\n  \"b\": [1, 2],\n  \"c\": \"z\"\n}\n")
  }

  @Test func `changes of both sides come together on standard output`() async throws {
    let run = try await shop.run("triptych merge base mine theirs")
    #expect(run.status == 0)
    #expect(run.output == "{\n  \"a\": 2,\n  \"b\": [1, 2],\n  \"c\": \"z\"\n}\n")
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [("", 2), ("--prefer mine", 2), ("--prefer theirs", 3), ("--prefer base", 1)])
  func `conflicts hold the preferred side and are told by the status`(
    option: String, value: Int
  ) async throws {
    let run = try await shop.run("triptych merge \(option) base mine other")
    #expect(run.status == 1)
    #expect(run.output == "{\n  \"a\": \(value),\n  \"b\": [1, 2],\n  \"c\": \"z\"\n}\n")
    #expect(run.errors.contains("1 conflict."))
    #expect(run.errors.contains("/a: both changed"))
    #expect(try await shop.run("triptych merge --quiet base mine other").errors.isEmpty)
  }

  private static let report = """
    {
      "conflicts": [
        {
          "pointer": "/a",
          "kind": "both-changed",
          "base": 1,
          "mine": 2,
          "theirs": 3
        }
      ],
      "reviews": []
    }

    """

  @Test func `the report goes to a file beside the document`() async throws {
    let run = try await shop.run("triptych merge base mine other --output out --report report")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(shop.text("report") == Self.report)
    #expect(shop.text("out")?.contains("\"a\": 2") == true)
    #expect(try shop.names() == ["base", "mine", "other", "out", "report", "theirs"])
  }

  @Test func `the report goes to standard output instead of the document`() async throws {
    let alone = try await shop.run("triptych merge base mine other --report -")
    #expect(alone.status == 1)
    #expect(alone.output == Self.report)
    let beside = try await shop.run("triptych merge base mine other --report - --output out")
    #expect(beside.output == Self.report)
    #expect(shop.text("out")?.contains("\"a\": 2") == true)
  }

  @Test func `one file may be standard input`() async throws {
    let run = try await shop.run("triptych merge base - theirs <mine")
    #expect(run.status == 0)
    #expect(run.output.contains("\"a\": 2"))
    #expect(try await shop.run("cat theirs | triptych merge base mine -").output == run.output)
  }

  @Test func `byte order mark, line ends and a missing last newline are kept`() async throws {
    try shop.put("base", "\u{FEFF}{\r\n\t\"a\" : 1,\r\n\t\"b\" : 1\r\n}")
    try shop.put("mine", "\u{FEFF}{\r\n\t\"a\" : 2,\r\n\t\"b\" : 1\r\n}")
    try shop.put("theirs", "\u{FEFF}{\r\n\t\"a\" : 1,\r\n\t\"b\" : 1.50\r\n}")
    let run = try await shop.run("triptych merge base mine theirs")
    #expect(
      run.output.unicodeScalars.elementsEqual(
        "\u{FEFF}{\r\n\t\"a\" : 2,\r\n\t\"b\" : 1.50\r\n}".unicodeScalars))
  }

  @Test func `the output may be one of the files, and keeps its mode`() async throws {
    try await shop.succeed("chmod 640 mine && triptych merge -o mine base mine theirs")
    #expect(shop.text("mine") == "{\n  \"a\": 2,\n  \"b\": [1, 2],\n  \"c\": \"z\"\n}\n")
    #expect(try await shop.succeed("stat -c %a mine") == "640\n")
    #expect(try shop.names() == ["base", "mine", "other", "theirs"])
  }

  @Test func `a new output has the mode that the shell's mask leaves`() async throws {
    try await shop.succeed("umask 027; triptych merge -o out base mine theirs")
    #expect(try await shop.succeed("stat -c %a out") == "640\n")
  }

  @Test func `a link stays a link`() async throws {
    try await shop.succeed("mkdir d && cp mine d/file && ln -s d/file link")
    try await shop.succeed("triptych merge -o link base mine theirs && test -L link")
    #expect(shop.text("d/file")?.contains("\"c\": \"z\"") == true)
    #expect(try await shop.succeed("ls -A d") == "file\n")
  }

  @Test func `an empty base stands for none`() async throws {
    try shop.put("empty", "")
    try shop.put("mine", "{\"a\": 1, \"m\": 2}")
    try shop.put("theirs", "{\"a\": 1, \"t\": 3}")
    let run = try await shop.run("triptych merge empty mine theirs")
    #expect(run.status == 0)
    #expect(run.output == "{\"a\": 1, \"m\": 2, \"t\": 3}")
    try shop.put("theirs", "[1]")
    #expect(try await shop.run("triptych merge /dev/null mine theirs").status == 1)
  }

  @Test func `elements are matched as wished`() async throws {
    try shop.put("base", #"{"l": [{"k": 1, "v": 1}, {"k": 2, "v": 2}]}"#)
    try shop.put("mine", #"{"l": [{"k": 2, "v": 2}, {"k": 1, "v": 1}]}"#)
    try shop.put("theirs", #"{"l": [{"k": 1, "v": 1}, {"k": 2, "v": 5}]}"#)
    let keyed = try await shop.run("triptych merge --match /l=k base mine theirs")
    #expect(keyed.output == #"{"l": [{"k": 2, "v": 5}, {"k": 1, "v": 1}]}"#)
    #expect(keyed.status == 0)
  }

  @Test(
    arguments: [
      ("base mine", "Missing expected argument"),
      ("base mine theirs more", "Unexpected argument"),
      ("base mine nosuch", "nosuch cannot be read: no such file or directory"),
      ("base mine .", ". cannot be read: is a directory"),
      ("base - - </dev/null", "Only one file can be -"),
      ("base mine - </dev/null", "standard input:1:1: not JSON: the text ends"),
      ("base mine broken", "broken:2:8: not JSON: expected a value"),
      ("base mine broken --label x/y.json", "x/y.json (theirs):2:8: not JSON"),
      ("base mine latin", "latin:1:2: not JSON: these bytes are not UTF-8"),
      ("base mine theirs --prefer yours", "--prefer"),
      ("base mine theirs --match l=k", "begins with /"),
      ("base mine theirs --report out", "--output and --report name the same file"),
      ("base mine theirs --output - --report -", "cannot both go to standard output"),
      ("base mine theirs --output no/where", "no/where cannot be written"),
      ("base mine theirs --report no/where", "no/where cannot be written"),
      ("base mine theirs --output home", "home cannot be written: is a directory"),
      ("base mine theirs --output dangling", "a link to nothing"),
      ("base mine theirs --output /dev/full", "/dev/full cannot be written"),
      ("base mine - --interactive <theirs", "With --interactive"),
    ])
  func `trouble is told, has the status 2 and writes nothing`(
    words: String, sentence: String
  ) async throws {
    try shop.put("broken", "{\n  \"a\": }\n")
    try await shop.succeed("printf '\"\\377\"' >latin; ln -s nowhere dangling")
    try shop.put("out", "as it was")
    let before = try shop.names()
    let output = words.contains("--output") ? "" : " --output out"
    let run = try await shop.run("triptych merge \(words)\(output)")
    #expect(run.status == 2, "\(run.errors)")
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(shop.text("out") == "as it was")
    #expect(try shop.names() == before)
  }

  @Test(arguments: [">/dev/full", ">&-"])
  func `standard output that cannot be written is trouble`(redirection: String) async throws {
    let run = try await shop.run("triptych merge base mine theirs \(redirection)")
    #expect(run.status == 2)
    #expect(run.errors.contains("Standard output cannot be written"))
  }

  @Test func `nothing is written into a file that took the place of a closed stream`()
    async throws
  {
    let run = try await shop.run("triptych merge base mine other -o out 0<&- >&- 2>&-")
    #expect(run.status == 1)
    #expect(shop.text("out") == "{\n  \"a\": 2,\n  \"b\": [1, 2],\n  \"c\": \"z\"\n}\n")
  }

  @Test func `what comes from files is safe to print`() async throws {
    try shop.put("base", "{\"\u{202E}\u{9B}31m\": 1}")
    try shop.put("mine", "{\"\u{202E}\u{9B}31m\": 2}")
    try shop.put("theirs", "{\"\u{202E}\u{9B}31m\": 3}")
    let run = try await shop.run(
      "triptych merge --label \"$(printf '\\033[31m')\" base mine theirs")
    #expect(run.status == 1)
    #expect(run.errors.contains(#"/\u202e\u009b31m: both changed"#), "\(run.errors)")
    #expect(run.errors.hasPrefix(#"\u001b[31m: 1 conflict."#), "\(run.errors)")
  }

  @Test func `an address that begins like a command is still an address`() async throws {
    for name in ["merge.example.test/x", "diff:80/x", "patches/1"] {
      let run = try await shop.run("triptych \(name)")
      #expect(run.errors.contains("must be a terminal"), "\(run.errors)")
    }
  }
}
