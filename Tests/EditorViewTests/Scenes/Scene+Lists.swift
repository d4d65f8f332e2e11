import ConditionalRequests
import EditorCore
import JSONMerge
import JSONSyntax

extension Scene {
  /// Lists, text, help, and what lies over a screen.
  static let others: [(name: String, scene: Scene)] = [
    ("list-my-changes", contested.on(.myChanges)),
    ("list-their-changes", contested.on(.theirChanges)),
    ("list-replace", replacing),
    ("list-requests", requests),
    ("list-help", contested.on(.help).changing { $0.lists.help.selected = 3 }),
    ("text-invalid", text),
    ("card-refused", refused(conflicts: 3)),
    ("card-merged-by-itself", refused(conflicts: 0)),
    ("box-summary", summary),
    ("box-drafts", drafts),
    ("box-paths", paths("")),
    ("box-paths-typed", paths("env1")),
    ("box-paths-none", paths("zebra")),
    ("box-overwrite", overwrite),
    ("box-palette", palette("")),
    ("box-palette-typed", palette("cop na")),
  ]

  /// The scene with a screen opened over its own.
  func on(_ screen: EditorScreen) -> Scene { changing { $0.screens.append(screen) } }

  private static var requests: Scene {
    let records: [(String, String?, Int?, String?, String?)] = [
      ("GET", nil, 200, "\"9f3c\"", nil),
      ("GET", "If-None-Match \"9f3c\"", 304, "\"9f3c\"", nil),
      ("PUT", "If-Match \"9f3c\"", 412, "\"a410\"", nil),
      ("GET", nil, 200, "\"a410\"", nil),
      ("PUT", "If-Match \"a410\"", nil, nil, "the connection was lost after the request was sent"),
      ("GET", nil, 200, "\"b77e\"", nil),
      ("PUT", "If-Match \"b77e\"", 200, "\"c001\"", nil),
    ]
    return Scene().on(.requestLog).changing { state in
      for (number, (method, condition, status, tag, note)) in records.enumerated() {
        state.requestLog.append(
          RequestRecord(
            id: number + 1, startedAt: now - 60_000 + Int64(number) * 4200, method: method,
            target: "/docs/checkout.json", condition: condition, status: status, entityTag: tag,
            milliseconds: 8 + number * 7, note: note))
      }
      state.lists.requestLog.selected = 2
    }
  }

  private static var text: Scene {
    let broken = "{\n  \"repo\": \"reg.local/checkout\",\n  \"tag\": \"2.8.1\n}"
    return Scene().on(.text).changing { state in
      var editor = TextEditor(target: .value([2]), literal: Array(broken.utf8))
      editor.cursor = TextPosition(line: 2, column: 9)
      state.text = editor
    }
  }

  private static func refused(conflicts: Int) -> Scene {
    contested.changing { state in
      state.popup = .refused(
        RefusedCard(
          isComputing: false, automaticCount: 5, conflictCount: conflicts, author: "bo",
          savedAt: "14:01:58", theirsTag: "va410", baseTag: "v9f3c"))
    }
  }

  private static var summary: Scene {
    contested.merging().resolving("/replicas", .mine)
      .resolving("/image/tag", .edited(JSONFragment.string("2.9.1")))
      .resolving("/env/3", .theirs).changing { press("S", in: &$0) }
  }

  private static var drafts: Scene {
    Scene().changing { state in
      state.drafts.offers = [
        DraftOffer(id: "a", changedAt: now - 400_000, baseTag: "9f3c", changeCount: 3),
        DraftOffer(id: "b", changedAt: now - 90_000_000, baseTag: "8e01", changeCount: 1),
      ]
      state.popup = .draftOffer(selected: 0)
    }
  }

  private static func palette(_ typed: String) -> Scene {
    contested.changing { state in
      var palette = Palette()
      palette.line = LineEditor(typed)
      palette.selected = 1
      state.popup = .palette(palette)
    }
  }

  private static var replacing: Scene {
    contested.changing { state in
      type(":replace /(\\w)o(\\w)|5|info|true/$1<$2/nv", in: &state)
      press("<ret>j<space>", in: &state)
    }
  }

  private static func paths(_ typed: String) -> Scene {
    contested.changing { state in
      press("@", in: &state)
      type(typed, in: &state)
    }
  }

  private static var overwrite: Scene {
    contested.changing { state in
      var question = Confirmation(
        subject: .overwrite,
        lines: ["These changes of bo will be lost:", "  /image/tag", "  /replicas"],
        word: "overwrite")
      question.typed = LineEditor("over")
      state.popup = .confirmation(question)
    }
  }
}
