import EditorCore
import JSONMerge
import JSONSyntax

/// What frames of a merge have in common as long as nothing is decided: its hunks in groups, and the
/// values of the result that were worked out.
struct DrawnMerge {
  /// The hunks in their groups.
  let outline: MergeOutline
  /// The session as it was drawn; of the result it says the same until something is decided.
  private let session: MergeSession
  /// What the result holds at hunks that were under the cursor; `nil` where it holds nothing.
  private var results: [MergeDecision.ID: JSONNode?] = [:]

  /// The most results that are kept.
  private static let resultLimit = 64

  init(_ session: MergeSession) {
    self.session = session
    outline = MergeOutline(session)
  }

  /// Whether all that is kept holds for a session too.
  ///
  /// **Complexity**: O(1) while nothing was decided.
  func holds(for other: MergeSession) -> Bool {
    let (mine, theirs) = (session.merge, other.merge)
    return mine.base.isIdentical(to: theirs.base) && mine.mine.isIdentical(to: theirs.mine)
      && mine.theirs.isIdentical(to: theirs.theirs) && mine.options == theirs.options
      && session.resolutions.current == other.resolutions.current
      && session.previous == other.previous
  }

  /// Works out what the result holds at a hunk, unless that is known.
  mutating func workOutResult(of decision: MergeDecision) {
    guard session.needsResult(at: decision), results[decision.id] == nil else { return }
    if results.count >= Self.resultLimit { results = [:] }
    results.updateValue(session.resultValue(of: decision), forKey: decision.id)
  }

  /// What the result holds at a hunk; `nil` where it holds nothing.
  ///
  /// **Complexity**: O(1) for the hunk under the cursor, else that of
  /// ``ThreeWayMerge/resultValue(of:resolving:)``.
  func result(of decision: MergeDecision) -> JSONNode? {
    results[decision.id] ?? session.resultValue(of: decision)
  }
}

extension MergeSession {
  /// Whether what the result holds at a hunk is neither a side nor what was typed.
  fileprivate func needsResult(at decision: MergeDecision) -> Bool {
    decision.kind == .moved || decision.kind == .order
      || decision.value(under: resolution(of: decision)) == nil
  }

  /// The value that the result has at a hunk; nil where it has none.
  fileprivate func resultValue(of decision: MergeDecision) -> JSONNode? {
    merge.resultValue(of: decision.id, resolving: resolutions.current)
  }
}
