/// The values from the root down to a place, as an edit meets them.
struct Spine {
  /// The root first.
  private(set) var nodes: [JSONNode]
  /// Which child each node but the first is of the one before it.
  private(set) var indices: [Int] = []

  init(root: JSONNode) {
    nodes = [root]
  }

  /// Follows a path down.
  init(root: JSONNode, to indices: some Collection<Int>) throws(JSONEditError) {
    self.init(root: root)
    nodes.reserveCapacity(indices.count + 1)
    for index in indices {
      let node = nodes[nodes.count - 1]
      guard index >= 0, index < node.count else { throw JSONEditError(.noSuchNode) }
      nodes.append(node.child(at: index))
    }
    self.indices = Array(indices)
  }

  /// The innermost value.
  var last: JSONNode { nodes[nodes.count - 1] }

  /// How many levels lie above the innermost value.
  var depth: Int { indices.count }

  /// The root, with another innermost value.
  ///
  /// **Complexity** O(depth), and O(log n) more per level.
  func rebuilt(with last: JSONNode) -> JSONNode {
    var node = last
    for level in stride(from: indices.count - 1, through: 0, by: -1) {
      node = nodes[level].replacingChild(at: indices[level], with: node)
    }
    return node
  }

  /// The white space at the start of the line that a value of the spine stands on.
  func lineIndent(at level: Int) -> ArraySlice<UInt8> {
    for level in stride(from: level, to: 0, by: -1) {
      let leading = nodes[level - 1].slot(at: indices[level - 1]).leading
      if let indent = Indentation.afterLastNewline(in: leading) { return indent }
    }
    return Indentation.ofLine(holding: nodes[0])
  }
}
