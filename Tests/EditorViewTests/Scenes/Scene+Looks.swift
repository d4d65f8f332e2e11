import EditorCore
import TerminalModel

extension Scene {
  /// States that are about how the screen looks.
  static let looks: [(name: String, scene: Scene)] = [
    ("themes", choosing(selected: 2)),
    ("themes-broken", choosing(selected: 7)),
    ("plain-tree", contested.plain),
    ("plain-merge", contested.merging().mergeCursor("/image/tag").plain),
    ("plain-themes", choosing(selected: 2).plain),
    ("plain-card", contested.plain.changing { $0.popup = refusal }),
  ]

  /// The scene as it is drawn for screen readers.
  private var plain: Scene { changing { $0.look.isPlain = true } }

  private static let refusal = Popup.refused(
    RefusedCard(
      isComputing: false, automaticCount: 5, conflictCount: 3, author: "bo",
      savedAt: "14:01:58", theirsTag: "va410", baseTag: "v9f3c"))

  /// The themes are shown, one of them selected.
  private static func choosing(selected: Int) -> Scene {
    contested.changing { state in
      state.look.themes = [
        ThemeListing(name: "triptych-dark", ground: .dark, isBuiltIn: true),
        ThemeListing(name: "triptych-light", ground: .light, isBuiltIn: true),
        ThemeListing(name: "high-contrast-dark", ground: .dark, isBuiltIn: true),
        ThemeListing(name: "high-contrast-light", ground: .light, isBuiltIn: true),
        ThemeListing(name: "ansi16", ground: nil, isBuiltIn: true),
        ThemeListing(name: "mono", ground: nil, isBuiltIn: true),
        ThemeListing(
          name: "of\u{202E} mine, with a name that is longer than the box is wide", ground: .dark,
          isBuiltIn: false, problem: "Theme x.json: \"name\" is missing."),
      ]
      state.popup = .themes(selected: selected)
    }
  }
}
