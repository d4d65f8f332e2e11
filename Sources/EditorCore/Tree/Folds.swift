public import JSONSyntax

/// Which containers are open and which rows there are, however large the document: a depth for all, and later exceptions.
///
/// A mark counts only when it was made after the marks on the containers around it, so that
/// "open everything in here" is one mark and not a walk. Identities survive edits elsewhere.
public struct Folds: Sendable, Equatable {
  /// Containers at a smaller depth are open where no mark says otherwise (the root has depth 0).
  public private(set) var openDepth: Int
  /// What is shown at all; everything when `nil`.
  public internal(set) var filter: RowFilter?
  private var marks: [JSONNodeID: Mark]
  private var lastStamp: Int

  /// Everything above a depth is open.
  public init(openDepth: Int = 1) {
    self.openDepth = openDepth
    marks = [:]
    lastStamp = 0
  }

  /// What a person asked for at one container.
  private struct Mark: Sendable, Equatable {
    /// The container itself, and when that was asked for.
    var isOpen: Bool?
    var stamp = 0
    /// Everything in the container, and when that was asked for.
    var subtreeDepth: Int?
    var subtreeStamp = 0
    /// Where the container stood then, to find it again in another version.
    var pointer: JSONPointer?

    var latest: Int { max(stamp, subtreeStamp) }
  }

  /// What holds for the children of a container: handed down from the root.
  public struct Rule: Sendable, Hashable {
    /// Containers at a smaller depth are open.
    var openDepth: Int
    /// Marks that are older do not count.
    var stamp: Int
  }

  /// The rule above the root.
  public var rule: Rule { Rule(openDepth: openDepth, stamp: 0) }

  /// Whether a container is open, and the rule for what is in it.
  public func isOpen(_ id: JSONNodeID, depth: Int, under rule: Rule) -> (isOpen: Bool, Rule) {
    guard let mark = marks[id] else { return (depth < rule.openDepth, rule) }
    var rule = rule
    if let subtreeDepth = mark.subtreeDepth, mark.subtreeStamp > rule.stamp {
      rule = Rule(openDepth: subtreeDepth, stamp: mark.subtreeStamp)
    }
    if let isOpen = mark.isOpen, mark.stamp > rule.stamp { return (isOpen, rule) }
    return (depth < rule.openDepth, rule)
  }

  /// Opens or closes one container.
  public mutating func set(_ id: JSONNodeID, isOpen: Bool, at pointer: JSONPointer?) {
    lastStamp += 1
    marks[id, default: Mark(pointer: pointer)].isOpen = isOpen
    marks[id, default: Mark(pointer: pointer)].stamp = lastStamp
  }

  /// Opens or closes a container and everything in it.
  public mutating func setSubtree(_ id: JSONNodeID, isOpen: Bool, at pointer: JSONPointer?) {
    lastStamp += 1
    marks[id, default: Mark(pointer: pointer)].subtreeDepth = isOpen ? .max : 0
    marks[id, default: Mark(pointer: pointer)].subtreeStamp = lastStamp
  }

  /// Opens everything above a depth and closes the rest.
  public mutating func setAll(openDepth: Int) {
    self.openDepth = openDepth
    marks = [:]
  }

  /// The same containers, found in another version of the document by their pointers.
  ///
  /// **Complexity**: O(marks).
  public func carried(to document: JSONDocument) -> Folds {
    var result = self
    for mark in marks.values {
      guard let pointer = mark.pointer, let node = document.node(at: pointer),
        node.kind.isContainer
      else { continue }
      if let present = result.marks[node.id], present.latest >= mark.latest { continue }
      result.marks[node.id] = mark
    }
    return result
  }
}
