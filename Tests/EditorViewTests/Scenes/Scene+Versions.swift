import ConditionalRequests
import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel

extension Scene {
  /// The history, two versions compared, one looked at.
  static let versions: [(name: String, scene: Scene)] = [
    ("history", history(marking: "k<space>j")),
    ("history-comparison", comparing),
    ("history-version", history(marking: "o")),
  ]

  /// What can be said of a value, and of who works on the document.
  static let facts: [(name: String, scene: Scene)] = [
    ("node-details", details(of: "/tricky", in: tricky)),
    ("node-number", details(of: "/legacyId", in: checkout)),
    ("presence", contestedNoted.pressing("gp")),
  ]

  /// Keys are typed; what they order is not carried out.
  func pressing(_ script: String) -> Scene {
    changing { state in
      for key in KeyPress.script(script) { _ = reduce(into: &state, .terminal(.key(key))) }
    }
  }

  /// Both versions were seen.
  private static var contestedNoted: Scene {
    contested.changing { _ = reduce(into: &$0, .timerFired(.retry)) }
  }

  private static func history(marking keys: String) -> Scene {
    contestedNoted.pressing("ghj" + keys)
  }

  private static var comparing: Scene {
    contestedNoted.pressing("ghj<space>j<space>").changing { state in
      guard let request = state.versions.comparison?.request,
        let theirs = state.document?.theirs
      else { return }
      _ = reduce(into: &state, .compared(request, theirs.changes))
    }
  }

  private static func details(of pointer: String, in json: String) -> Scene {
    Scene(json).cursor(pointer).pressing("gi")
  }

  private static let tricky = #"""
    { "tricky": "a\u202e\ud83d\u0000 \u001b]0;title\u0007 日本 {\"x\": 1}\nsecond line" }
    """#
}
