import EditorView
import Foundation
import TerminalModel

/// The folder of the themes that are shipped.
let themesFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "Themes").resolvingSymlinksInPath()

/// The names of the themes that are shipped.
func themeNames() throws -> [String] {
  try FileManager.default.contentsOfDirectory(at: themesFolder, includingPropertiesForKeys: nil)
    .filter { $0.pathExtension == "json" }
    .map { $0.deletingPathExtension().lastPathComponent }
    .sorted()
}

/// A theme that is shipped, for a depth.
func themeNamed(_ name: String, _ depth: ColorDepth) throws -> ResolvedTheme {
  try ResolvedTheme(named: name, depth: depth) { name in
    // A missing file is what `nil` says.
    (try? Data(contentsOf: themesFolder.appending(path: "\(name).json"))).map(Array.init)
  }
}

/// What the file of a theme that is shipped says by itself.
func themeFile(_ name: String) throws -> Theme {
  let data = try Data(contentsOf: themesFolder.appending(path: "\(name).json"))
  return try Theme(parsing: Array(data), file: "\(name).json")
}
