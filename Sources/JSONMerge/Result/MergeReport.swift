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
    var writer = ReportWriter()
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

/// Writes members and elements on lines of their own.
private struct ReportWriter {
  private(set) var text: [UInt8] = []
  private var level = 0
  private var isFirst = true

  mutating func open(_ bracket: String) {
    text += bracket.utf8
    level += 1
    isFirst = true
  }

  mutating func close(_ bracket: String) {
    level -= 1
    if !isFirst { breakLine() }
    text += bracket.utf8
    isFirst = false
  }

  mutating func list(
    _ name: JSONString, _ decisions: [MergeDecision],
    _ members: (MergeDecision, inout ReportWriter) -> Void
  ) {
    begin(name)
    open("[")
    for decision in decisions {
      separate()
      open("{")
      members(decision, &self)
      close("}")
    }
    close("]")
  }

  /// Where a decision stands, what kind it is, and where its value was moved to.
  mutating func subject(of decision: MergeDecision) {
    member("pointer", decision.pointer.text.quoted())
    member("kind", JSONString(decision.kind.reportName).quoted())
    if let place = decision.mineDestination { member("mineTo", place.text.quoted()) }
    if let place = decision.theirsDestination { member("theirsTo", place.text.quoted()) }
  }

  /// The value of one version; nothing where it has none.
  mutating func value(_ name: JSONString, _ node: JSONNode?, run: [JSONNode]) {
    if run.isEmpty {
      if let node { member(name, node.literal) }
    } else {
      member(name, Array("[".utf8) + run.map(\.literal).joined(separator: ", ".utf8) + [0x5D])
    }
  }

  private mutating func member(_ name: JSONString, _ literal: [UInt8]) {
    begin(name)
    text += literal
  }

  private mutating func begin(_ name: JSONString) {
    separate()
    text += name.quoted() + Array(": ".utf8)
  }

  private mutating func separate() {
    if !isFirst { text += ",".utf8 }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    text += "\n".utf8
    text += [UInt8](repeating: UInt8(ascii: " "), count: 2 * level)
  }
}
