import EditorCore
import Testing

struct VersionNameTests {
  @Test(arguments: [
    ("a410", "va410"), ("v1", "v1"), ("v1-bc2c0db7", "v1-bc2c0db7"), ("v", "vv"), ("va1", "vva1"),
    ("", "v"), ("7", "v7"), ("V2", "vV2"),
  ])
  func `a tag that is called like a version is its own name`(tag: String, expected: String) {
    #expect(versionName(ofTag: tag) == expected)
  }
}
