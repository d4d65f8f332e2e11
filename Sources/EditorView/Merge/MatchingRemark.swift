import EditorCore
import JSONMerge
import JSONSyntax

/// Says how the elements of the array around a hunk were matched, and how to change it.
struct MatchingRemark {
  let array: MatchedArray

  /// The remark of the hunk under the cursor; nil when it stands in no array that was matched.
  init?(_ session: MergeSession) {
    guard let array = session.arrayUnderCursor else { return nil }
    self.array = array
  }

  /// The remark from its longest form to its shortest.
  var forms: [String] {
    ["items matched \(words); :set match=\(alternative)", "items matched \(words)", words]
  }

  /// The remark with the array's name, from its longest form to its shortest.
  var namedForms: [String] {
    let name = array.pointer.tokens.isEmpty ? "items" : "items of \(array.pointer)"
    return ["\(name) matched \(words); :set match=\(alternative) changes it"] + forms
  }

  private var words: String { array.mode.words }

  /// What a person would most likely type.
  private var alternative: String { array.mode == .sequence ? "KEY" : "index" }
}
