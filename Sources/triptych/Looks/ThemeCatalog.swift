import EditorCore
import EditorView
import Foundation
import TerminalModel

/// The themes that there are: those that are built in, and the texts of files.
struct ThemeCatalog: Sendable, Equatable {
  /// Texts by name; a file of a built-in theme's name takes its place.
  private var texts: [String: [UInt8]]
  /// The names that files brought, in the order in which they are offered.
  private let ownNames: [String]

  /// The built-in themes and those of files.
  init(files: [(name: String, text: [UInt8])] = []) {
    texts = Self.builtIn
    for (name, text) in files { texts[name] = text }
    ownNames = files.map(\.name).filter { Self.builtIn[$0] == nil }
  }

  /// The built-in themes by name; a test compares the table with the folder.
  static let builtIn: [String: [UInt8]] = [
    "ansi16": PackageResources.ansi16_json,
    "high-contrast-dark": PackageResources.high_contrast_dark_json,
    "high-contrast-light": PackageResources.high_contrast_light_json,
    "mono": PackageResources.mono_json,
    "triptych-dark": PackageResources.triptych_dark_json,
    "triptych-light": PackageResources.triptych_light_json,
  ]

  /// The order in which the built-in themes are offered.
  private static let builtInOrder = [
    "triptych-dark", "triptych-light", "high-contrast-dark", "high-contrast-light", "ansi16",
    "mono",
  ]

  /// All names, in the order in which they are offered.
  var names: [String] { Self.builtInOrder + ownNames }

  /// A theme for a terminal.
  ///
  /// **Throws**: what is wrong with it, or that there is none of that name.
  func theme(_ name: String, depth: ColorDepth) throws(ThemeError) -> ResolvedTheme {
    try ResolvedTheme(named: name, depth: depth) { texts[$0] }
  }

  /// What the editor offers of them.
  var listings: [ThemeListing] {
    names.map { name in
      do throws(ThemeError) {
        let theme = try theme(name, depth: .trueColor)
        return ThemeListing(name: name, ground: theme.appearance.ground, isBuiltIn: isBuiltIn(name))
      } catch {
        return ThemeListing(
          name: name, ground: nil, isBuiltIn: isBuiltIn(name), problem: error.message)
      }
    }
  }

  private func isBuiltIn(_ name: String) -> Bool { texts[name] == Self.builtIn[name] }
}

extension Theme.Appearance {
  /// The ground that a theme is made for; `nil` for any.
  fileprivate var ground: TerminalGround? {
    switch self {
    case .dark: .dark
    case .light: .light
    case .any: nil
    }
  }
}
