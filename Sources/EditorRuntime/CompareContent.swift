import ConditionalRequests
import JSONMerge
import JSONSyntax

/// Whether a remote version has my content, or all my changes, although its bytes are others.
///
/// It has all my changes when merging them into it changes nothing.
///
/// **Complexity**: that of parsing, and of one merge.
func compareContent(base: [UInt8]?, mine: [UInt8], remote: [UInt8]) -> ContentComparison {
  guard let mine = document(mine), let remote = document(remote) else { return .different }
  if isSemanticallyEqual(mine.root, remote.root) { return .equal }
  guard let base = base.flatMap(document) else { return .different }
  let merge = ThreeWayMerge(base: base, mine: mine, theirs: remote)
  guard merge.conflicts.isEmpty else { return .different }
  let merged = merge.result().document
  return isSemanticallyEqual(merged.root, remote.root) ? .containsMine : .different
}

/// The document in some bytes; `nil` when they are not JSON, and then they have nothing of mine.
private func document(_ bytes: [UInt8]) -> JSONDocument? {
  try? JSONDocument(parsing: bytes)
}
