public import JSONSyntax

/// A JSON value as the generators build it; shallow, so recursion does no harm.
public indirect enum MergeValue: Sendable {
  /// Members in order, names as they stand between their quotes.
  case object([(name: String, value: MergeValue)])
  /// Elements in order.
  case array([MergeValue])
  /// A number, string, boolean or null as JSON spells it.
  case scalar(String)

  /// The value of a document, as it is spelled there.
  public init(_ node: JSONNode) {
    switch node.kind {
    case .object:
      self = .object(
        node.members.map { member in
          let name = member.nameLiteral.dropFirst().dropLast()
          return (String(decoding: name, as: UTF8.self), MergeValue(member.value))
        })
    case .array: self = .array(node.children.map(MergeValue.init))
    case .string, .number, .boolean, .null:
      self = .scalar(String(decoding: node.literal, as: UTF8.self))
    }
  }

  /// The number of children.
  var count: Int {
    switch self {
    case .object(let members): members.count
    case .array(let elements): elements.count
    case .scalar: 0
    }
  }

  /// The value of a child.
  subscript(index: Int) -> MergeValue {
    get {
      switch self {
      case .object(let members): members[index].value
      case .array(let elements): elements[index]
      case .scalar: self
      }
    }
    set {
      switch self {
      case .object(var members):
        members[index].value = newValue
        self = .object(members)
      case .array(var elements):
        elements[index] = newValue
        self = .array(elements)
      case .scalar: break
      }
    }
  }
}
