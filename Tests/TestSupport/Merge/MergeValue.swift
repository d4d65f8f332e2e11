/// A JSON value as the generators build it; shallow, so recursion does no harm.
public indirect enum MergeValue: Sendable {
  /// Members in order, names as they are before escaping.
  case object([(name: String, value: MergeValue)])
  /// Elements in order.
  case array([MergeValue])
  /// A number, string, boolean or null as JSON spells it.
  case scalar(String)

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
