import Foundation

/// The project's files, found from the place of this one.
enum SourceTree {
  /// The project's root folder.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files of a target under Sources, with their lines.
  static func files(of target: String) throws -> [(name: String, lines: [Substring])] {
    let folder = root.appendingPathComponent("Sources/\(target)")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (paths ?? []).filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      return ("\(target)/\(path)", text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  /// The names in a folder of the project.
  static func entries(of folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent(folder).path)
  }

  /// The module that a line imports, if it imports one.
  static func importedModule(_ line: Substring) -> String? {
    var words = line.split(separator: " ")[...]
    while let first = words.first,
      first.hasPrefix("@")
        || ["public", "internal", "package", "private", "fileprivate"]
          .contains(first)
    {
      words.removeFirst()
    }
    guard words.first == "import", var module = words.dropFirst().first else { return nil }
    if ["struct", "class", "enum", "func", "protocol", "typealias", "var", "let"].contains(module),
      let next = words.dropFirst(2).first
    {
      module = next
    }
    return module.split(separator: ".").first.map(String.init)
  }
}
