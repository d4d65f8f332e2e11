import Testing

@Suite struct ImportTests {
  @Test(arguments: ImportTable.allowed.keys.sorted())
  func `a target imports only what its row of the table allows`(target: String) throws {
    let allowed = ImportTable.allowed[target] ?? []
    for file in try SourceTree.files(of: target) {
      for module in file.lines.compactMap(SourceTree.importedModule) {
        #expect(allowed.contains(module), "\(file.name) imports \(module)")
      }
    }
  }

  @Test func `every target under Sources has a row in the table`() throws {
    let targets = try SourceTree.entries(of: "Sources").filter { !$0.hasPrefix(".") }
    #expect(Set(targets) == Set(ImportTable.allowed.keys).union(["triptych"]))
  }

  @Test(arguments: ImportTable.withoutAwait)
  func `nothing below the runtime waits`(target: String) throws {
    for file in try SourceTree.files(of: target) {
      for (number, line) in file.lines.enumerated() where waits(line) {
        Issue.record("\(file.name):\(number + 1) waits: \(line)")
      }
    }
  }

  @Test(
    arguments: [
      ("import Foundation", "Foundation"), ("public import struct NIOCore.ByteBuffer", "NIOCore"),
      ("  @preconcurrency import CNcurses", "CNcurses"), ("let important = 1", nil),
    ] as [(Substring, String?)])
  func `an import is recognised in all its forms`(line: Substring, module: String?) {
    #expect(SourceTree.importedModule(line) == module)
  }

  /// Whether a line of code, comments aside, has a word of concurrency.
  private func waits(_ line: Substring) -> Bool {
    let code = line.prefix { $0 != "/" }
    let words = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    return words.contains("await") || words.contains("async")
  }
}
