import DocumentServer
import Testing

@Suite struct ListTests {
  @Test func `the list tells path, tag, size, time and author of every document`() async throws {
    try await RunningServer.run { server in
      #expect(try await server.get("/").text == "{\n  \"documents\" : [\n\n  ]\n}\n")
      let second = try await server.put("/b", "[1, 2]", [("X-Triptych-Author", "Bj%C3%B6rn")])
      let first = try await server.put("/a", "1")
      #expect(try await server.put("/gone", "1").status == 201)
      #expect(try await server.send("DELETE", "/gone", [("If-Match", "*")]).status == 204)

      let list = try await server.get("/")
      #expect(try list.member("/documents/0/path") == "/a")
      #expect(try list.member("/documents/0/etag") == first["ETag"])
      #expect(try list.member("/documents/0/author") == nil)
      #expect(try list.member("/documents/1/path") == "/b")
      #expect(try list.member("/documents/1/etag") == second["ETag"])
      #expect(try list.member("/documents/1/size") == "6")
      #expect(try list.member("/documents/1/author") == "Björn")
      #expect(try list.member("/documents/1/mediaType") == "application/json")
      let savedAt = try #require(try list.member("/documents/1/savedAt"))
      #expect(savedAt.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
      #expect(try list.member("/documents/2") == nil)
    }
  }

  @Test func `a path that ends with a slash lists what is below it`() async throws {
    try await RunningServer.run { server in
      for path in ["/a/1", "/a/2/x", "/a0", "/b", "/c/", "/c/1"] {
        #expect(try await server.put(path, "1").status == 201)
      }
      let list = try await server.get("/a/")
      #expect(try list.member("/documents/0/path") == "/a/1")
      #expect(try list.member("/documents/1/path") == "/a/2/x")
      #expect(try list.member("/documents/2/path") == nil)
      let tag = try #require(list["ETag"])
      #expect(try await server.get("/a/", [("If-None-Match", tag)]).status == 304)
      #expect(try await server.get("/nothing/").status == 404)
      // A document at the path comes before what is below it.
      #expect(try await server.get("/c/").text == "1")
    }
  }

  @Test func `the tag of the list changes with every write, and only then`() async throws {
    try await RunningServer.run { server in
      var tag = try #require(try await server.get("/")["ETag"])
      for (method, path) in [("PUT", "/a"), ("PUT", "/b"), ("DELETE", "/a")] {
        #expect(try await server.get("/", [("If-None-Match", tag)]).status == 304)
        let condition = [(method == "DELETE" ? "If-Match" : "If-None-Match", "*")]
        let written = try await server.send(
          method, path, condition, body: method == "PUT" ? [0x31] : nil)
        #expect(written.status < 300)
        let list = try await server.get("/", [("If-None-Match", tag)])
        #expect(list.status == 200)
        tag = try #require(list["ETag"])
      }
    }
  }
}
