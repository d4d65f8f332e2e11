import ConditionalRequests
import EditorCore
import JSONSyntax
import Testing

struct ListingTests {
  @Test(arguments: [
    (#"["b", "/docs/a", "http://h/docs/c"]"#, ["b", "a", "c"]),
    (#"{"documents": [{"path": "/docs/x"}, {"path": "/else/y"}]}"#, ["x", "/else/y"]),
    (#"{"items": [{"metadata": {"name": "pod-1"}}, {"id": 7}]}"#, ["pod-1", "7"]),
    (#"{"_embedded": {"users": [{"_links": {"self": {"href": "u/1"}}}]}}"#, ["u/1"]),
    (#"[{"name": "sub", "type": "directory"}, {"no": "name"}]"#, ["sub"]),
    ("[]", []),
  ])
  func `lists of many servers are read`(text: String, names: [String]) throws {
    #expect(try listing(text)?.entries.map(\.name) == names)
  }

  @Test(arguments: ["{}", #"{"a": 1}"#, "[1, [2]]", "7", #"{"items": {"a": 1}}"#])
  func `what names no documents is no list`(text: String) throws {
    // A number alone is no list, an array of numbers is one of identifiers nowhere.
    #expect(try listing(text) == nil)
  }

  @Test func `what a list tells of a document is kept`() throws {
    let text = #"""
      [{"path": "/docs/a", "etag": "\"3-77b2\"", "size": 812, "author": {"name": "x"},
        "savedAt": "2026-07-30T14:01:07Z", "updatedBy": "bo"},
       {"name": "f", "type": "folder", "mtime": 1784700000, "version": 12},
       {"name": "g", "modified": "2026-07-30T16:01:07.25+02:00"},
       {"name": "h", "modified": "Thu, 30 Jul 2026 14:01:07 GMT", "lastModifiedBy": {"login": "ana"}},
       {"name": "i", "modified": "yesterday"}]
      """#
    let entries = try #require(try listing(text)).entries
    #expect(entries.map(\.url) == ["a", "f", "g", "h", "i"].map { "http://h/docs/\($0)" })
    #expect(entries.map(\.changedAt) == [time, 1_784_700_000_000, time, time, nil])
    #expect(entries.map(\.author) == ["bo", nil, nil, "ana", nil])
    #expect(entries.map(\.isFolder) == [false, true, false, false, false])
    #expect(entries[0].entityTag?.opaque == "3-77b2")
    #expect(entries[0].byteCount == 812)
    #expect(entries[1].tag == "12")
  }

  @Test func `a long list is cut, and says so`() throws {
    let items = (0..<DocumentListing.limit + 5).map { "\"d\($0)\"" }.joined(separator: ",")
    let listing = try #require(try listing("[\(items)]"))
    #expect(listing.entries.count == DocumentListing.limit)
    #expect(listing.omittedCount == 5)
  }

  private let time: Int64 = 1_785_420_067_000

  private func listing(_ text: String) throws -> DocumentListing? {
    DocumentListing(try JSONDocument(parsing: Array(text.utf8)), folder: "http://h/docs/")
  }
}
