import JSONMerge
import JSONSyntax

/// The differences of two documents as people read them: a block for each place.
struct DifferenceText {
  /// What the two documents are called together, at the top.
  let title: String
  let old: JSONDocument
  let new: JSONDocument
  let paint: Paint

  /// The text; empty when the documents are the same, byte for byte.
  func text(of changes: [JSONChange]) -> String {
    if changes.allSatisfy(\.isLayout) {
      if old == new { return "" }
      let sentence = LayoutDifference(from: old, to: new, changes).sentence
      return paint(title, .place) + ": " + sentence + "\n"
    }
    let block = ChangeBlock(old: old, new: new, paint: paint)
    var text = paint(title, .place) + ": " + counts(changes) + "\n"
    for change in changes {
      text += "\n"
      for line in block.lines(of: change) { text += line + "\n" }
    }
    return text
  }

  private func counts(_ changes: [JSONChange]) -> String {
    let words: [(JSONChange.Kind, String)] = [
      (.changed, "changed"), (.added, "added"), (.removed, "removed"), (.renamed, "renamed"),
      (.reordered, "reordered"),
    ]
    return words.compactMap { kind, word in
      let count = changes.count { $0.kind == kind }
      return count == 0 ? nil : "\(count) \(word)"
    }.joined(separator: ", ")
  }
}
