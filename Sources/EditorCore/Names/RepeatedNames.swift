public import JSONSyntax

/// Members whose name stands more than once in their object: readers disagree which one holds.
public struct RepeatedNames: Sendable, Equatable {
  /// How many members are kept at most.
  static let limit = 10_000

  /// The values of the members.
  public private(set) var members: Set<JSONNodeID> = []
  /// The first of them, in the order of the document.
  public private(set) var first: ChildPath?
  /// How many names stand more than once, each object counted for itself.
  public private(set) var count = 0

  /// None.
  public init() {}

  /// Those of a document.
  ///
  /// **Complexity**: O(document), without recursion.
  public init(in document: JSONDocument, isCancelled: () -> Bool = { false }) {
    var pending = [(ChildPath.root, document.root)]
    while let (path, node) = pending.popLast(), members.count < Self.limit, !isCancelled() {
      if node.kind == .object { look(at: node, path) }
      for (index, child) in node.children.enumerated().reversed() where child.kind.isContainer {
        pending.append((path.appending(index), child))
      }
    }
  }

  /// Whether there are none.
  public var isEmpty: Bool { members.isEmpty }

  private mutating func look(at object: JSONNode, _ path: ChildPath) {
    guard object.count > 1 else { return }
    var places: [JSONString: (index: Int, value: JSONNodeID)] = [:]
    var repeated: Set<JSONString> = []
    for (index, member) in object.members.enumerated() {
      guard let name = member.name else { continue }
      guard let earlier = places.updateValue((index, member.value.id), forKey: name) else {
        continue
      }
      if repeated.insert(name).inserted {
        count += 1
        first = first ?? path.appending(earlier.index)
      }
      members.formUnion([earlier.value, member.value.id])
    }
  }
}

/// What is known of repeated names, and of which document.
public struct NameCheck: Sendable, Equatable {
  /// The members.
  public internal(set) var repeated = RepeatedNames()
  /// The version of mine that was looked at.
  var document: JSONDocument?
  /// The base that it was an edit of.
  var base: JSONDocument?
  /// The request that is waited for.
  var request: RequestID?
  /// Whether it is still to be said that there are some.
  var isUnsaid = false

  /// Nothing looked at yet.
  public init() {}
}
