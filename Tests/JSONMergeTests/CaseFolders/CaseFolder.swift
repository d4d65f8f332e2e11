import Foundation
import JSONMerge
import JSONSyntax
import Testing

/// A merge that a person can read: a folder of three documents and of what comes of them.
///
/// **Shape.** `base.json`, `mine.json`, `theirs.json` go in. `expected.json` and `report.json` are
/// what the merge gives. `ideally.json` is there only where a better merge would give something
/// else. `options.json` may hold `{"match": ["/path=key"]}`, and `about.md` a sentence.
struct CaseFolder: Sendable, CustomTestStringConvertible {
  let name: String

  private static let all = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Cases")

  /// The names of all cases; empty when the folder cannot be read, which a test finds.
  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: all.path())) ?? []).sorted()

  static let cases = names.map(CaseFolder.init)

  var testDescription: String { name }

  private var folder: URL { Self.all.appending(path: name) }

  /// The files that are there.
  func files() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder.path()))
  }

  /// The text of a file.
  func read(_ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: file)))
  }

  /// Writes what the merge gives now.
  func accept(_ bytes: [UInt8], as file: String) throws {
    try Data(bytes).write(to: folder.appending(path: file))
  }

  /// The merge of the folder's documents.
  func merge() throws -> ThreeWayMerge {
    ThreeWayMerge(
      base: try JSONDocument(parsing: read("base.json")),
      mine: try JSONDocument(parsing: read("mine.json")),
      theirs: try JSONDocument(parsing: read("theirs.json")), options: try options())
  }

  private func options() throws -> MergeOptions {
    var options = MergeOptions()
    guard try files().contains("options.json") else { return options }
    let root = try JSONDocument(parsing: read("options.json")).root
    let rules = try #require(root.firstIndex(named: "match").map { root.child(at: $0) })
    for rule in rules.children {
      let text = try #require(rule.string?.description)
      options.apply(try MatchRule(parsing: text))
    }
    return options
  }
}
