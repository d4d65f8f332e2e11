import Testing

@Test func `nothing else stands at the top level`() throws {
  let named: Set = ["Package.swift", "Sources", "Tests", "Themes", "README.md", "Package.resolved"]
  for entry in try SourceTree.entries(of: ".") where !entry.hasPrefix(".") {
    #expect(named.contains(entry), "\(entry) stands at the top level")
  }
}
