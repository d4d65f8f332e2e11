import Foundation
import JSONMerge
import JSONSyntax
import Testing

/// Merges as folders that a person can read: base, mine, theirs, what is expected, and the report.
///
/// `ACCEPT_CASES=1 swift test --filter CaseTests` writes what the merge gives today; read the
/// difference before it is committed.
struct CaseTests {
  private static let known: Set<String> = [
    "base.json", "mine.json", "theirs.json", "expected.json", "report.json", "ideally.json",
    "options.json", "about.md",
  ]

  @Test func `there are cases`() {
    // A folder that cannot be read would make the other tests pass without a case.
    #expect(CaseFolder.names.count >= 100)
  }

  @Test(arguments: CaseFolder.cases)
  func `a case gives what is expected`(folder: CaseFolder) throws {
    let merge = try folder.merge()
    let found = [
      "expected.json": merge.result().document.serialized(),
      "report.json": merge.report().serialized(),
    ]
    _ = try JSONDocument(parsing: merge.report().serialized())
    for (file, bytes) in found.sorted(by: { $0.key < $1.key }) {
      if ProcessInfo.processInfo.environment["ACCEPT_CASES"] == "1" {
        try folder.accept(bytes, as: file)
      }
      let expected = String(decoding: try folder.read(file), as: UTF8.self)
      #expect(String(decoding: bytes, as: UTF8.self) == expected, "\(folder.name)/\(file)")
    }
  }

  @Test(arguments: CaseFolder.cases)
  func `a wish is one that the merge does not grant yet`(folder: CaseFolder) throws {
    guard try folder.files().contains("ideally.json") else { return }
    let found = try folder.merge().result().document.serialized()
    let wish = try folder.read("ideally.json")
    // Granted: accept it as expected.json, and remove ideally.json.
    #expect(found != wish, "\(folder.name): the wish came true")
    _ = try JSONDocument(parsing: wish)
  }

  @Test(arguments: CaseFolder.cases)
  func `a case holds nothing that no test reads`(folder: CaseFolder) throws {
    #expect(try folder.files().subtracting(Self.known).isEmpty)
  }
}
