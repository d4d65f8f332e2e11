import Foundation
import JSONMerge
import JSONSyntax
import Testing

/// Merges as folders that a person can read: base, mine, theirs, what is expected, and the report.
///
/// `ACCEPT_CASES=1 swift test --filter CaseTests` writes what the merge gives today; read the
/// difference before it is committed.
struct CaseTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Cases")

  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).sorted()

  @Test func `there are cases`() {
    // A folder that cannot be read would make the next test pass without a case.
    #expect(Self.names.count >= 25)
  }

  @Test(arguments: names) func `a case gives what is expected`(name: String) throws {
    let folder = Self.folder.appending(path: name)
    let read = { (file: String) in
      [UInt8](try Data(contentsOf: folder.appending(path: file)))
    }
    let merge = try merge(read("base.json"), read("mine.json"), read("theirs.json"))
    let found = ["expected.json": merge.result().document.serialized(), "report": report(merge)]
    for (file, bytes) in found {
      if ProcessInfo.processInfo.environment["ACCEPT_CASES"] == "1" {
        try Data(bytes).write(to: folder.appending(path: file))
      }
      let expected = String(decoding: try read(file), as: UTF8.self)
      #expect(String(decoding: bytes, as: UTF8.self) == expected, "\(name)/\(file)")
    }
  }

  private func report(_ merge: ThreeWayMerge) -> [UInt8] {
    Array(merge.report.utf8)
  }
}
