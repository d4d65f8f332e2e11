import JSONMerge
import JSONSyntax

extension JSONChange {
  /// Whether old and new are the same value, written in another way: `1` and `1.0`.
  var isSpelling: Bool {
    guard kind == .changed, let old, let new else { return false }
    return isSemanticallyEqual(old, new)
  }

  /// Whether the documents mean the same with and without the change.
  var isLayout: Bool { kind == .reordered && new?.kind == .object || isSpelling }
}
