import EditorCore
import JSONMerge
import JSONSyntax

extension Scene {
  /// The states of the merge.
  static let merges = plainMerges + pipelineMerges

  private static let plainMerges: [(name: String, scene: Scene)] = [
    ("merge-unresolved", contested.merging()),
    (
      "merge-partly-resolved",
      contested.merging().resolving("/replicas", .mine).mergeCursor("/image/tag")
    ),
    ("merge-reopened", reopened),
    (
      "merge-all-resolved",
      contested.merging().resolving("/replicas", .mine)
        .resolving("/image/tag", .edited(JSONFragment.string("2.9.1")))
        .resolving("/env/3", .theirs).mergeCursor("/image/tag")
    ),
    ("merge-deleted-against-changed", contested.merging().mergeCursor("/env/3")),
    ("merge-automatic-hunk", contested.merging().mergeCursor("/labels/team")),
    ("merge-insertion", insertion),
    ("merge-long-strings", longStrings),
    ("merge-wide-and-hostile", wide),
    ("merge-typing", contested.merging().typingResult("2.9.1")),
    ("merge-unchanged", contested.merging().changing { $0.merge?.showsUnchanged = true }),
    ("merge-why", contested.merging().changing { $0.popup = .why($0.merge?.cursor ?? anywhere) }),
  ]

  private static let anywhere = MergeDecision.ID(pointer: .root, occurrence: 0, aspect: .value)

  /// After a second refusal: one choice was kept, one is open again.
  private static var reopened: Scene {
    contested.theirs(theirs.replacing("2.9.0", with: "2.9.7"), tag: "b77e").merging()
      .resolving("/replicas", .mine).changing { state in
        guard let kept = state.merge?.decision(at: "/replicas"),
          let open = state.merge?.decision(at: "/image/tag")
        else { return }
        state.merge?.kept = [kept]
        state.merge?.previous = [open: .edited(JSONFragment.string("2.8.3"))]
        state.merge?.cursor = open
        state.merge?.attempt = 2
        state.merge?.banner =
          "Remote moved again (try 2): 1 decision kept, 1 re-opened. n goes there."
      }
  }

  /// The result of the hunk under the cursor is being typed.
  private func typingResult(_ text: String) -> Scene {
    mergeCursor("/image/tag").changing {
      $0.input = .inline(
        InlineEdit(
          target: .resolution, line: LineEditor(text), isStringContent: true, original: "2.8.2"))
    }
  }

  private static var insertion: Scene {
    Scene(#"{"steps": [1, 2, 3], "plan": {"a": 1}}"#, title: "plan.json")
      .mine(#"{"steps": [1, 2, 10, 11, 3], "plan": {"a": 1}, "owner": {"name": "ana"}}"#)
      .theirs(#"{"steps": [1, 2, 20, 3], "plan": {"a": 1}, "owner": {"name": "bo"}}"#)
      .merging()
  }

  private static var longStrings: Scene {
    let words = "The quick brown fox jumps over the lazy dog while nobody looks at it. "
    let before = String(repeating: words, count: 5)
    return Scene(##"{"text": "\##(before)It ends here.", "n": 1}"##, title: "essay.json")
      .mine(##"{"text": "\##(before)It ends quite happily here.", "n": 1}"##)
      .theirs(##"{"text": "\##(before)It never ends here.", "n": 1}"##)
      .merging()
  }

  private static var wide: Scene {
    Scene(##"{"日本": "漢字と仮名", "x\u0007": "a\nb", "d": "\##u{202E}abc"}"##, title: "wide.json")
      .mine(##"{"日本": "漢字と片仮名", "x\u0007": "a\nc", "d": "\##u{202E}abd"}"##)
      .theirs(##"{"日本": "漢字と平仮名", "x\u0007": "a\nd", "d": "\##u{202E}abe"}"##)
      .merging()
  }
}
