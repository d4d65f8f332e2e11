import DocumentServer
import Foundation
import Testing

/// What is kept, and what survives.
@Suite struct StorageTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("triptych-server-\(UUID().uuidString)")

  @Test(arguments: [
    "\u{FEFF}{\"a\": 1}", "[1.10, 1E+2, 9007199254740993, -0.0]\r\n",
    "  {\"b\":1,\"a\":2,\"b\":3}  ",
    "\"\\ud800 \\u0000\"", "null", "{\"ä\": \"日本語 👩‍👩‍👧\"}\n\n",
  ])
  func `a document is kept byte for byte, with its media type`(text: String) async throws {
    try await RunningServer.run { server in
      let mediaType = [("Content-Type", "application/geo+json;charset=UTF-8")]
      #expect(try await server.put("/d", text, mediaType).status == 201)
      let answer = try await server.get("/d")
      #expect(answer.body == Array(text.utf8))
      #expect(answer["Content-Type"] == mediaType[0].1)
      #expect(answer["Content-Encoding"] == nil)
    }
  }

  @Test func `a document of several megabytes comes back as it went`() async throws {
    let text =
      "[" + Array(repeating: "{\"name\": \"value\"}", count: 200_000).joined(separator: ",\n")
    try await RunningServer.run { server in
      #expect(try await server.put("/large", text + "]").status == 201)
      #expect(try await server.get("/large").body == Array((text + "]").utf8))
      let broken = try await server.put("/broken", text)
      #expect(broken.status == 400)
      #expect(try broken.member("/offset") == String(text.utf8.count))
      #expect(try broken.member("/line") == "200000")
    }
  }

  @Test func `where a body stops being JSON is told by line, column and offset`() async throws {
    try await RunningServer.run { server in
      let answer = try await server.put("/d", "{\n  \"a\": 1,\n  \"ä\": x\n}")
      #expect(try answer.member("/line") == "3")
      #expect(try answer.member("/column") == "8")
      #expect(try answer.member("/offset") == "20")
      #expect(try await server.get("/d").status == 404)
    }
  }

  @Test func `a tag is never used twice, not even by the same content after a deletion`()
    async throws
  {
    let options = fileOptions
    let tags = Collected()
    for _ in 0..<3 {
      try await RunningServer.run(options) { server in
        for _ in 0..<5 {
          let made = try await server.put("/d", "{}", [("If-None-Match", "*")])
          await tags.add(try #require(made["ETag"]))
          let same = try await server.put("/d", "{}", [("If-Match", "*")])
          await tags.add(try #require(same["ETag"]))
          #expect(try await server.send("DELETE", "/d", [("If-Match", "*")]).status == 204)
        }
      }
    }
    let all = await tags.all
    #expect(all.count == 30)
    #expect(Set(all).count == 30)
    #expect(Set(all.map { tag in tag.split(separator: "-")[1] }).count == 1, "\(all)")
    remove()
  }

  @Test func `everything is there after a restart, the deletions included`() async throws {
    let options = fileOptions
    let tags = Collected()
    try await RunningServer.run(options) { server in
      let kept = try await server.put("/kept", "[1]", [("X-Triptych-Author", "ava")])
      await tags.add(try #require(kept["ETag"]))
      #expect(try await server.put("/gone", "2").status == 201)
      #expect(try await server.send("DELETE", "/gone", [("If-Match", "*")]).status == 204)
    }
    try await RunningServer.run(options) { server in
      let kept = try await server.get("/kept")
      #expect(kept.text == "[1]")
      #expect(await tags.all == [kept["ETag"]])
      #expect(kept["Last-Modified-By"] == "ava")
      #expect(try await server.get("/gone").status == 410)
    }
    remove()
  }

  @Test func `what was acknowledged is there after an unclean end`() async throws {
    let options = fileOptions
    let copy = folder.appendingPathComponent("copy")
    let source = folder.appendingPathComponent("data")
    try await RunningServer.run(options) { server in
      for number in 1...20 {
        #expect(try await server.put("/d\(number)", "\(number)").status == 201)
      }
      // The files as they stand now are what a killed process leaves.
      try FileManager.default.copyItem(at: source, to: copy)
      #expect(try await server.put("/later", "0").status == 201)
    }
    var killed = options
    killed.storage = .file(copy.appendingPathComponent("documents.sqlite").path)
    try await RunningServer.run(killed) { server in
      for number in 1...20 {
        #expect(try await server.get("/d\(number)").text == "\(number)")
      }
      #expect(try await server.get("/later").status == 404)
      let new = try await server.put("/new", "1")
      #expect(new["ETag"]?.hasPrefix("\"21-") == true)
    }
    remove()
  }

  @Test func `documents are made at the start, once`() async throws {
    var options = fileOptions
    options.seeds = [
      SeedDocument(path: "/a", body: Array("1".utf8), author: "demo"),
      SeedDocument(path: "/b", body: Array("2".utf8)),
    ]
    try await RunningServer.run(options) { server in
      let made = try await server.get("/a")
      #expect(made["Last-Modified-By"] == "demo")
      #expect(try await server.put("/a", "10", [("If-Match", "*")]).status == 204)
      #expect(try await server.send("DELETE", "/b", [("If-Match", "*")]).status == 204)
    }
    try await RunningServer.run(options) { server in
      let changed = try await server.get("/a")
      #expect(changed.text == "10")
      #expect(try await server.get("/b").status == 410)
    }
    remove()
  }

  @Test func `the file of the documents is for this user only`() async throws {
    try await RunningServer.run(fileOptions) { server in
      let made = try await server.put("/d", "1")
      #expect(made.status == 201)
    }
    let attributes = try FileManager.default.attributesOfItem(
      atPath: folder.appendingPathComponent("data/documents.sqlite").path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    remove()
  }

  @Test func `a file that is no database is told in a sentence and left alone`() async throws {
    let file = folder.appendingPathComponent("notes.txt")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(repeating: 65, count: 5000).write(to: file)
    let error = await #expect(throws: DocumentServerError.self) {
      try await RunningServer.run(.init(storage: .file(file.path))) { _ in }
    }
    #expect(
      error?.message == "The documents at \(file.path) cannot be opened: file is not a database.")
    #expect(try Data(contentsOf: file) == Data(repeating: 65, count: 5000))
    remove()
  }

  @Test func `a folder that cannot be made is told in one sentence`() async {
    let error = await #expect(throws: DocumentServerError.self) {
      try await RunningServer.run(.init(storage: .file("/proc/none/documents.sqlite"))) { _ in }
    }
    #expect(error?.message.hasSuffix(".") == true)
    #expect(error?.message.hasSuffix("..") == false)
  }

  @Test func `when the database fails, the answer is 503 and the server goes on`() async throws {
    let file = folder.appendingPathComponent("data/documents.sqlite")
    try await RunningServer.run(fileOptions) { server in
      for suffix in ["", "-wal"] {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file.path + suffix))
        try handle.write(contentsOf: Data(repeating: 65, count: 100_000))
        try handle.close()
      }
      let answer = try await server.get("/d")
      #expect(answer.status == 503, "\(answer)")
      #expect(answer["Content-Type"] == "application/problem+json")
      #expect(answer["Retry-After"] == "1")
      #expect(answer["ETag"] == nil)
      #expect(try await server.send("OPTIONS", "/d").status == 204)
    }
    remove()
  }

  private var fileOptions: DocumentServerOptions {
    .init(storage: .file(folder.appendingPathComponent("data/documents.sqlite").path))
  }

  private func remove() {
    // Nothing depends on it: the folder stands among temporary files.
    try? FileManager.default.removeItem(at: folder)
  }
}

/// Strings from several tasks, in the order of coming.
actor Collected {
  private(set) var all: [String] = []
  func add(_ text: String) { all.append(text) }
}
