extension JSONNode {
  /// The children in order, with their names.
  public var members: Members { Members(self) }

  /// The children in order.
  public var children: Children { Children(members: members) }

  /// The children of a container, one after the other.
  ///
  /// **Complexity** O(1) per child, amortised, in edited containers too.
  public struct Members: Sequence, Sendable {
    private let node: JSONNode

    init(_ node: JSONNode) {
      self.node = node
    }

    /// The number of children.
    public var underestimatedCount: Int { node.count }

    /// An iterator from the first child on.
    public func makeIterator() -> MemberIterator { MemberIterator(node) }
  }

  /// The values of the children, one after the other.
  public struct Children: Sequence, Sendable {
    let members: Members

    /// The number of children.
    public var underestimatedCount: Int { members.underestimatedCount }

    /// An iterator from the first child on.
    public func makeIterator() -> ChildIterator { ChildIterator(members: members.makeIterator()) }
  }

  /// Iterates over values.
  public struct ChildIterator: IteratorProtocol, Sendable {
    var members: MemberIterator

    /// The next child.
    public mutating func next() -> JSONNode? { members.nextValue() }
  }
}

/// Iterates over the children of a container.
public struct MemberIterator: IteratorProtocol, Sendable {
  /// Nodes whose own piece and right side are still to come.
  private var pending: [Branch] = []
  private var run: Run?
  private var nextInRun = 0
  private let isObject: Bool

  init(_ node: JSONNode) {
    isObject = node.kind == .object
    if let overlay = node.overlay {
      descend(overlay.left)
    } else if node.count > 0 {
      run = Run(
        text: node.text, container: node.position, lower: 0, upper: UInt32(node.count))
    }
  }

  private mutating func descend(_ branch: Branch?) {
    var next = branch
    while let branch = next {
      pending.append(branch)
      next = branch.left
    }
  }

  /// The next child.
  public mutating func next() -> JSONMember? {
    switch nextPlace() {
    case .run(let run, let child):
      let name =
        isObject
        ? run.text.nameRange(Int(run.lower) + child, of: Int(run.container)) : 0..<0
      return JSONMember(value: run.node(child), nameText: run.text, nameRange: name)
    case .item(let item):
      let slot = item.slot
      return JSONMember(
        value: item.value, nameText: slot.text,
        nameRange: Int(slot.nameLower)..<Int(slot.nameUpper))
    case nil:
      return nil
    }
  }

  mutating func nextValue() -> JSONNode? {
    switch nextPlace() {
    case .run(let run, let child): run.node(child)
    case .item(let item): item.value
    case nil: nil
    }
  }

  /// The next child with the text around it.
  mutating func nextItem() -> Item? {
    switch nextPlace() {
    case .run(let run, let child): run.item(child)
    case .item(let item): item
    case nil: nil
    }
  }

  enum Place {
    case run(Run, child: Int)
    case item(Item)
  }

  mutating func nextPlace() -> Place? {
    if let run {
      defer { nextInRun += 1 }
      if nextInRun < run.count { return .run(run, child: nextInRun) }
      self.run = nil
    }
    guard let branch = pending.popLast() else { return nil }
    descend(branch.right)
    switch branch.piece {
    case .item(let item): return .item(item)
    case .run(let run):
      self.run = run
      nextInRun = 1
      return .run(run, child: 0)
    }
  }
}
