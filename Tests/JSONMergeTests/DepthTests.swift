import JSONMerge
import JSONSyntax
import Testing

/// Documents of any depth are merged, and in time that grows no faster than they do.
struct DepthTests {
  @Test func `what lies fifty thousand levels deep is merged`() throws {
    let base = try nested(#"{"a": 1, "b": 1}"#)
    let mine = try nested(#"{"a": 2, "b": 1}"#)
    let theirs = try nested(#"{"a": 1, "b": 3}"#)
    let merge = ThreeWayMerge(base: base, mine: mine, theirs: theirs)
    #expect(merge.decisions.map(\.outcome) == [.clean, .clean])
    let result = merge.result().document
    #expect(try result == nested(#"{"a": 2, "b": 3}"#))
    #expect(differences(from: base, to: result).count == 2)
  }

  @Test func `an edit fifty thousand levels deep is found`() throws {
    let base = try nested("[1, 2, 3]")
    let path = ChildPath(Array(repeating: 0, count: 50_000))
    let edited = try base.applying(.replace(path.appending(1), .null))
    let changes = differences(from: base, to: edited)
    #expect(changes.map(\.newPath) == [path.appending(1)])
  }

  private func nested(_ inner: String, depth: Int = 50_000) throws -> JSONDocument {
    let open = Array(repeating: UInt8(ascii: "["), count: depth)
    let close = Array(repeating: UInt8(ascii: "]"), count: depth)
    return try JSONDocument(parsing: open + Array(inner.utf8) + close)
  }
}
