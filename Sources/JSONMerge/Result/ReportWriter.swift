import JSONSyntax

/// Writes members and elements on lines of their own.
struct ReportWriter {
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

  mutating func list<Element>(
    _ name: JSONString, _ elements: [Element],
    _ members: (Element, inout ReportWriter) -> Void
  ) {
    begin(name)
    open("[")
    for element in elements {
      separate()
      open("{")
      members(element, &self)
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

  mutating func member(_ name: JSONString, _ literal: [UInt8]) {
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
