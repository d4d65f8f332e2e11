import JSONMerge
import JSONSyntax

/// A document of objects and of arrays whose elements `id` tells apart, for an oracle.
///
/// Knows nothing of places, alignments and decisions: what one side's changes do to the other side
/// follows from the three values alone.
indirect enum IdentityTree: Equatable {
  /// A scalar, equal to others of the same value.
  case scalar(Scalar)
  case object([JSONString: IdentityTree])
  /// Elements in order.
  case array([Element])

  struct Element: Equatable {
    let id: IdentityTree
    var value: IdentityTree
  }

  struct Scalar: Equatable {
    let node: JSONNode

    static func == (one: Scalar, other: Scalar) -> Bool {
      isSemanticallyEqual(one.node, other.node)
    }
  }

  /// Recursion is bounded by the depth of what generators make.
  init(_ node: JSONNode) {
    switch node.kind {
    case .object:
      self = .object(
        Dictionary(
          node.members.map { ($0.name ?? "", IdentityTree($0.value)) },
          uniquingKeysWith: { first, _ in first }))
    case .array:
      self = .array(
        node.children.map { element in
          let id = element.firstIndex(named: "id").map { element.child(at: $0) } ?? element
          return Element(id: .scalar(Scalar(node: id)), value: IdentityTree(element))
        })
    case .string, .number, .boolean, .null:
      self = .scalar(Scalar(node: node))
    }
  }

  /// Whether both hold the same, wherever their elements stand.
  func hasSameContent(as other: IdentityTree) -> Bool {
    switch (self, other) {
    case (.scalar(let one), .scalar(let two)):
      return one == two
    case (.object(let one), .object(let two)):
      return one.count == two.count
        && one.allSatisfy { name, value in two[name]?.hasSameContent(as: value) ?? false }
    case (.array(let one), .array(let two)):
      return one.count == two.count
        && one.allSatisfy { element in
          two.contains { $0.id == element.id && $0.value.hasSameContent(as: element.value) }
        }
    case (.scalar, _), (.object, _), (.array, _):
      return false
    }
  }

  /// Whether it came out of another value by nothing but removals.
  func isRest(of base: IdentityTree) -> Bool {
    switch (self, base) {
    case (.scalar, .scalar):
      return self == base
    case (.object(let rest), .object(let all)):
      return rest.allSatisfy { name, value in all[name].map { value.isRest(of: $0) } ?? false }
    case (.array(let rest), .array(let all)):
      var left = rest[...]
      for element in all {
        guard let next = left.first, next.id == element.id else { continue }
        guard next.value.isRest(of: element.value) else { return false }
        left.removeFirst()
      }
      return left.isEmpty
    case (.scalar, _), (.object, _), (.array, _):
      return false
    }
  }
}
