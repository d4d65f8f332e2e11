import EditorCore
import JSONSyntax
import TerminalModel

extension Scene {
  /// Values that are edited as text.
  static let textModes: [(name: String, scene: Scene)] = [
    ("text-document", editing("", "<down><down><end><ret>\"more\": [true, null, -1.5e3],")),
    ("text-selection", editing("/env", "<down><s-down><s-down><s-end>")),
    ("text-content", editing("/notes", "<down>x", in: notes)),
    ("text-laid-out", editing("/probes", "", in: oneLine)),
    ("text-search", editing("/image", "^Frep")),
    ("text-search-no-regex", editing("/image", "^F<a-r>[re")),
    ("text-searched", editing("/env", "^Fname<ret><f3>")),
    ("text-of-a-hunk", hunk),
    ("text-wide-line", editing("", "<down><down><end>", in: hostile)),
  ]

  /// A value opened as text, and some keys.
  private static func editing(_ pointer: String, _ keys: String, in json: String = checkout)
    -> Scene
  {
    Scene(json).cursor(pointer).changing { state in
      for key in KeyPress.script("e" + keys) { _ = reduce(into: &state, .terminal(.key(key))) }
    }
  }

  private static var hunk: Scene {
    contested.merging().mergeCursor("/image/tag").changing { state in
      for key in KeyPress.script("e") { _ = reduce(into: &state, .terminal(.key(key))) }
    }
  }

  private static let notes = #"{"notes": "first line\nsecond \"line\"\n\tthird, \u001b and 日本"}"#

  private static let oneLine =
    #"{"probes": {"readiness": {"path": "/hz", "seconds": 5}, "liveness": {"path": "/live"}, "none": []}}"#
}
