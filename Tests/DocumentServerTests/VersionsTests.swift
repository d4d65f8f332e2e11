import DocumentServer
import Testing

@Suite struct VersionsTests {
  /// Saves texts one after the other; the author of each is named after it.
  private func save(_ server: RunningServer, _ path: String, _ texts: [String]) async throws {
    for text in texts {
      let tag = try await server.get(path)["ETag"]
      let condition = tag.map { ("If-Match", $0) } ?? ("If-None-Match", "*")
      let author = text.contains("\n") ? "somebody" : "t\(text)"
      let answer = try await server.put(path, text, [condition, ("X-Triptych-Author", author)])
      #expect(answer.status < 300)
    }
  }

  @Test func `the versions of a document are listed, the newest first`() async throws {
    try await RunningServer.run { server in
      try await save(server, "/a", ["1", "22"])
      try await save(server, "/b", ["3"])
      let document = try await server.get("/a")
      #expect(document["Link"]?.contains(#"</a?versions>; rel="version-history""#) == true)
      let list = try await server.get("/a?versions")
      #expect(list.status == 200)
      #expect(try list.member("/versions/0/etag") == document["ETag"])
      #expect(try list.member("/versions/0/size") == "2")
      #expect(try list.member("/versions/0/author") == "t22")
      #expect(try list.member("/versions/1/author") == "t1")
      #expect(try list.member("/versions/1/savedAt")?.hasSuffix("Z") == true)
      #expect(try list.member("/versions/2") == nil)
      let tag = try #require(list["ETag"])
      #expect(try await server.get("/a?versions", [("If-None-Match", tag)]).status == 304)
    }
  }

  @Test func `each listed version can be read as it was`() async throws {
    try await RunningServer.run { server in
      try await save(server, "/a", ["1", " 2\n", "3"])
      let list = try await server.get("/a?versions")
      for (index, text) in ["3", " 2\n", "1"].enumerated() {
        let href = try #require(try list.member("/versions/\(index)/href"))
        let version = try await server.get(href)
        #expect(version.text == text)
        let tag = try list.member("/versions/\(index)/etag")
        #expect(version["ETag"] == tag)
      }
    }
  }

  @Test func `what is not kept is not found, and of another document neither`() async throws {
    try await RunningServer.run { server in
      try await save(server, "/a", ["1", "2"])
      try await save(server, "/b", ["3"])
      #expect(try await server.get("/a?rev=3").status == 404)
      #expect(try await server.get("/a?rev=99").status == 404)
      #expect(try await server.get("/a?rev=x").status == 400)
      #expect(try await server.get("/a?rev=0").status == 400)
      #expect(try await server.get("/nothing?versions").status == 404)
      for target in ["/a?versions", "/a?rev=1"] {
        #expect(
          try await server.send("PUT", target, [("If-Match", "*")], body: [0x31]).status == 405)
      }
      #expect(try await server.get("/a").text == "2")
    }
  }

  @Test func `of many versions the newest are kept`() async throws {
    try await RunningServer.run { server in
      try await save(server, "/a", (1...53).map(String.init))
      let list = try await server.get("/a?versions")
      #expect(try list.member("/versions/50/author") == "t3")
      #expect(try list.member("/versions/51") == nil)
    }
  }

  @Test func `a deletion takes the versions before it along`() async throws {
    try await RunningServer.run { server in
      try await save(server, "/a", ["1", "2"])
      #expect(try await server.send("DELETE", "/a", [("If-Match", "*")]).status == 204)
      #expect(try await server.get("/a?versions").status == 410)
      #expect(try await server.get("/a?rev=1").status == 404)
    }
  }
}
