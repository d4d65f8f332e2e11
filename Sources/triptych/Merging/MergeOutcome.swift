import JSONMerge
import JSONSyntax
import TerminalModel

/// A merge of files that is done: what is written, and what is told about it.
struct MergeOutcome {
  private let merge: ThreeWayMerge
  private let side: PreferredSide

  /// The outcome when every conflict holds one side; mine where a conflict does not offer it.
  init(of merge: ThreeWayMerge, preferring side: PreferredSide) {
    self.merge = merge
    self.side = side
  }

  /// Writes document and report, both or none of the files.
  ///
  /// **Throws**: `ProgramFailure` when something cannot be written.
  func write(document target: OutputTarget?, report: OutputTarget?) throws {
    guard case .file(let path)? = report else {
      try target?.write(document.chunks)
      try report?.write(merge.report().serialized())
      return
    }
    let staged = try StagedFile([merge.report().serialized()[...]], for: path)
    do {
      try target?.write(document.chunks)
    } catch {
      staged.discard()
      throw error
    }
    try staged.commit()
  }

  /// Says on standard error how many conflicts and reviews there are, and where the first ones.
  func summarize(of label: String?) {
    let decisions = merge.conflicts + merge.reviews
    if decisions.isEmpty { return }
    let name = label.map { safe($0) + ": " } ?? ""
    var lines = ["\(name)\(counts). Conflicts hold \(side.rawValue)."]
    if merge.conflicts.isEmpty { lines = ["\(name)\(counts)."] }
    for decision in decisions.prefix(Self.listed) {
      let word = decision.outcome == .conflict ? "conflict" : "review  "
      let pointer = decision.pointer == .root ? "(the whole)" : decision.pointer.description
      lines.append("  \(word) \(safe(pointer)): \(decision.note)")
    }
    if decisions.count > Self.listed {
      lines.append("  and \(decisions.count - Self.listed) more; --report names them all")
    }
    StandardStreams.complain(lines.joined(separator: "\n"))
  }

  /// How many places the summary names.
  private static let listed = 20

  private var document: JSONDocument {
    var resolutions: [MergeDecision.ID: Resolution] = [:]
    if side != .mine {
      for conflict in merge.conflicts { resolutions[conflict.id] = side.resolution }
    }
    return merge.result(resolving: resolutions).document
  }

  private var counts: String {
    let (conflicts, reviews) = (merge.conflicts.count, merge.reviews.count)
    let parts = [
      conflicts == 0 ? nil : "\(conflicts) conflict\(conflicts == 1 ? "" : "s")",
      reviews == 0 ? nil : "\(reviews) review\(reviews == 1 ? "" : "s")",
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private func safe(_ text: String) -> String { DisplayText(text, widths: .standard).text }
}
