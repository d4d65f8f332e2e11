import JSONSyntax

extension LineWriter {
  /// A member that is an array of objects.
  mutating func list<Element>(
    _ name: JSONString, _ elements: [Element],
    _ members: (Element, inout LineWriter) -> Void
  ) {
    begin(name.quoted())
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
    member(name.quoted(), literal)
  }
}
