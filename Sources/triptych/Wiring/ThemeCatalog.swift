import EditorView
import Foundation
import TerminalModel

/// The themes that are built into the program, and those in files.
enum ThemeCatalog {
  /// The built-in themes by name; a test compares the table with the folder.
  static let builtIn: [String: [UInt8]] = [
    "ansi16": PackageResources.ansi16_json,
    "high-contrast-dark": PackageResources.high_contrast_dark_json,
    "high-contrast-light": PackageResources.high_contrast_light_json,
    "mono": PackageResources.mono_json,
    "triptych-dark": PackageResources.triptych_dark_json,
    "triptych-light": PackageResources.triptych_light_json,
  ]

  /// The theme that is used when nobody chose one.
  static let standard = "triptych-dark"

  /// A theme by its name, or from a file when the choice has a slash or ends in `.json`.
  ///
  /// **Throws**: `ProgramFailure` with a sentence when there is none, or when it is wrong.
  static func theme(_ choice: String?, depth: ColorDepth) throws -> ResolvedTheme {
    let name = choice ?? (depth == .mono ? "mono" : standard)
    do {
      return try ResolvedTheme(named: name, depth: depth, reading: read)
    } catch {
      throw ProgramFailure(error.message)
    }
  }

  private static func read(_ name: String) -> [UInt8]? {
    if let bytes = builtIn[name] { return bytes }
    guard name.contains("/") || name.hasSuffix(".json"),
      let data = FileManager.default.contents(atPath: name)
    else { return nil }
    return [UInt8](data)
  }
}
