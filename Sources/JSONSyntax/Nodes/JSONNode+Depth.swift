extension JSONNode {
  /// The most containers that are open at once inside the value, itself included.
  ///
  /// **Complexity** O(n).
  var depth: Int {
    overlay == nil ? depthInText : renewed().depthInText
  }

  private var depthInText: Int {
    var open: [Int] = []
    var deepest = 0
    for inner in Int(position)..<text.index.subtreeEnd(of: Int(position)) {
      while let end = open.last, end <= text.start(of: inner) { open.removeLast() }
      guard text.kind(of: inner).isContainer else { continue }
      open.append(text.end(of: inner))
      deepest = max(deepest, open.count)
    }
    return deepest
  }
}
