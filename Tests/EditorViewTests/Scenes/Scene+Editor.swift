import ConditionalRequests
import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel

extension Scene {
  /// My changes and theirs, with a forecast of what would conflict.
  static var contested: Scene { Scene().mine(mine).theirs(theirs).cursor("/replicas") }

  /// The states of the tree editor.
  static let editor: [(name: String, scene: Scene)] = [
    ("tree-clean", Scene().folded("/env").folded("/probes").cursor("/image/tag")),
    ("tree-dirty", Scene().mine(mine).cursor("/limits/cpu").changing { $0.message = saved }),
    ("tree-remote-news", contested.changing { $0.message = moved }),
    ("tree-loading", loading),
    ("tree-could-not-load", failed),
    ("tree-saving", saving),
    ("tree-offline", offline),
    ("tree-gone", gone),
    ("tree-edit-valid", editing("52", problem: nil)),
    ("tree-edit-invalid", editing("5x", problem: "a number ends here")),
    ("tree-add", adding),
    ("tree-add-first", Scene().cursor("/env").changing { press("a", in: &$0) }),
    ("tree-repeated-names", Scene(repeated).changing { press("j", in: &$0) }),
    ("tree-search", searching),
    ("tree-selection", selecting),
    ("tree-search-expression", searchingByExpression),
    ("tree-search-invalid", searchingInVain),
    ("tree-searched", searched),
    ("tree-filtered", searched.changing { press("zf", in: &$0) }),
    ("tree-command-line", Scene().changing { $0.input = .command(LineEditor("go /image")) }),
    ("tree-which-key", whichKey),
    ("tree-control-characters", Scene(hostile).cursor("/1")),
  ]

  private static let saved = Message(.success, "Saved va410 at 14:02:31 (3 paths).")
  private static let moved = Message(
    .information, "bo changed 5 paths at 14:01:58, 3 would conflict. gm merges now.")

  private static var loading: Scene {
    empty().changing {
      $0.network.load = PendingRequest(id: RequestID(1), since: now - 2400)
    }
  }

  private static var failed: Scene {
    empty().changing {
      $0.network.status = .offline(
        since: now - 9000, retryAt: now + 4000, attempt: 3,
        reason: "Nothing answers at api.example.test: the connection was refused.")
    }
  }

  private static var saving: Scene {
    Scene().mine(mine).changing { state in
      guard let document = state.document else { return }
      state.network.save = PendingSave(
        request: PendingRequest(id: RequestID(7), since: now - 300),
        content: .mine(document.mine), base: document.base)
      state.message = Message(.information, "PUT If-Match v9f3c")
    }
  }

  private static var offline: Scene {
    Scene().mine(mine).changing {
      $0.network.status = .offline(
        since: now - 32000, retryAt: now + 8000, attempt: 4, reason: "No route to the server.")
      $0.message = Message(.warning, "No connection. Draft kept. Retry in 8 s (R now).")
    }
  }

  private static var gone: Scene {
    Scene().mine(mine).changing {
      $0.network.problem = .gone(status: 410)
      $0.message = Message(
        .error,
        "Deleted on the server. :recreate sends If-None-Match: *; your draft is kept.")
    }
  }

  private static func editing(_ text: String, problem: String?) -> Scene {
    contested.changing { state in
      var edit = InlineEdit(
        target: .value([1]), line: LineEditor(text), isStringContent: false, original: "5")
      edit.problem = problem
      state.input = .inline(edit)
    }
  }

  private static var adding: Scene {
    Scene().cursor("/image/tag").changing { state in
      let edit = InlineEdit(
        target: .newChild(parent: [2], at: 2, name: "digest"), line: LineEditor("sha256:9f"),
        isStringContent: true, original: nil)
      state.input = .inline(edit)
    }
  }

  private static var searching: Scene {
    Scene().cursor("/env").changing { type("/name", in: &$0) }
  }

  private static var searchingByExpression: Scene {
    Scene().changing {
      type("/^[rn].*e$", in: &$0)
      press("<a-r><a-s>", in: &$0)
    }
  }

  private static var searchingInVain: Scene {
    Scene().changing {
      type("/(na", in: &$0)
      press("<a-r>", in: &$0)
    }
  }

  private static var searched: Scene {
    Scene().changing {
      type("/name", in: &$0)
      press("<ret>nn", in: &$0)
    }
  }

  private static var selecting: Scene {
    contested.cursor("/env/0").changing { state in
      state.tree.selection = TreeSelection(anchor: [1], isHeld: true)
    }
  }

  private static var whichKey: Scene {
    Scene().changing { state in
      state.pending.keys = [KeyPress(.character("g"))]
      state.popup = .whichKey
    }
  }

  /// Names that stand twice in their object.
  private static let repeated =
    #"{"LOG": "info", "REGION": "eu-1", "in": {"a": 1, "a": 2}, "LOG": 3}"#

  /// Names and values with everything that must not reach a terminal.
  static let hostile = #"""
    {
      "plain": "safe",
      "bell\u0007": "a\u0000b\tc",
      "raw tab and escape": "\#u{202E}desrever\#u{2069} \#u{9B}31m red \#u{7F}",
      "zero\#u{200B}width": "joined \#u{1F469}\#u{200D}\#u{1F4BB}, flag \#u{1F1E9}\#u{1F1EA}",
      "tags": "\#u{E0041}\#u{E0042}\#u{FEFF}",
      "lone": "\ud83d",
      "wide": "日本語と漢字 and e\#u{301} and ﷽"
    }
    """#
}
