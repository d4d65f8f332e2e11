import EditorCore
import Testing

/// What is typed, a name that is meant, and one that fits less.
private let preferences: [(typed: String, meant: String, other: String)] = [
  ("add", "add after", "move upwards, add nothing"),
  ("aft", "add after", "a fat thing"),
  ("ren", "rename", "show the present version"),
  ("copy name", "copy the name to the clipboard", "copy the pointer; nothing is named"),
  ("cj", "convert to JSON", "cancel, or just jump about in circles"),
  ("SORT", "sort the names", "resort"),
  ("sort", "sort", "sort the names"),
]

struct FuzzyQueryTests {
  @Test(arguments: preferences)
  func `what fits better comes first`(
    _ test: (typed: String, meant: String, other: String)
  ) throws {
    let query = FuzzyQuery(test.typed)
    let meant = try #require(query.match(test.meant))
    #expect(meant.score > query.match(test.other)?.score ?? .min, "\(test)")
  }

  @Test(arguments: ["xyz", "add xyz", "retfa"])
  func `every word must be found`(_ typed: String) {
    #expect(FuzzyQuery(typed).match("add after") == nil)
  }

  @Test func `the typed characters are known by their places`() {
    #expect(FuzzyQuery("aft").match("add after")?.places == [4, 5, 6])
    #expect(FuzzyQuery("aa").match("add after")?.places == [0, 4])
    #expect(FuzzyQuery("after ad").match("Add After")?.places == [0, 1, 4, 5, 6, 7, 8])
  }

  @Test func `nothing typed fits everything`() {
    #expect(FuzzyQuery("  ").isEmpty)
    #expect(FuzzyQuery("").match("add")?.places == [])
  }
}
