import JSONSyntax

/// What a merge could not settle, and what it settled by rule, as JSON.
///
/// **Shape.** `{"conflicts": [{"pointer", "kind", "base", "mine", "theirs"}], "reviews":
/// [{"pointer", "kind"}]}`, both in document order. A value stands as it is written in its document,
/// a run of elements as an array; a member that is missing means that there is nothing on that
/// side. Where a value was moved, `mineTo` and `theirsTo` say where each side moved it to.
public struct MergeReport: Sendable {
  /// The decisions that a person must take, in document order.
  public let conflicts: [MergeDecision]
  /// The decisions that were taken by rule although both sides had a say, in document order.
  public let reviews: [MergeDecision]

  /// The report as a JSON text of many lines, with a newline at its end.
  public func serialized() -> [UInt8] {
    var writer = LineWriter()
    writer.open("{")
    writer.list("conflicts", conflicts) { decision, writer in
      writer.subject(of: decision)
      writer.value("base", decision.base, run: decision.baseRun)
      writer.value("mine", decision.mine, run: decision.mineRun)
      writer.value("theirs", decision.theirs, run: decision.theirsRun)
    }
    writer.list("reviews", reviews) { decision, writer in writer.subject(of: decision) }
    writer.close("}")
    return writer.text + Array("\n".utf8)
  }
}

extension ThreeWayMerge {
  /// What a person has to decide or to look at.
  public func report() -> MergeReport {
    MergeReport(conflicts: conflicts, reviews: reviews)
  }
}
