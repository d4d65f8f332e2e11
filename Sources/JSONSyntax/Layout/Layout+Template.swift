extension Layout {
  /// A container that shows how an empty one is to be filled.
  struct Template {
    let slot: Slot
    let closing: ArraySlice<UInt8>
    /// Whether it is the empty container itself, as it once was.
    let isSamePlace: Bool
    var hasManyLines: Bool { slot.leading.contains(Byte.lineFeed) }
  }

  /// The container itself before it was emptied, else a sibling or cousin of the same kind.
  static func template(for spine: Spine) -> Template? {
    let container = spine.last
    if container.text.index.childCount(of: Int(container.position)) > 0 {
      return Template(
        slot: container.text.slot(0, of: Int(container.position)),
        closing: container.text.closing(of: Int(container.position)).bytes, isSamePlace: true)
    }
    return cousin(of: spine).map {
      Template(slot: $0.slot(at: 0), closing: $0.closing.bytes, isSamePlace: false)
    }
  }

  private static func cousin(of spine: Spine) -> JSONNode? {
    guard spine.depth > 0 else { return nil }
    let parent = spine.nodes[spine.depth - 1]
    let index = spine.indices[spine.depth - 1]
    if spine.depth > 1, let name = parent.name(at: index) {
      let rows = spine.nodes[spine.depth - 2]
      for row in near(spine.indices[spine.depth - 2], in: rows, reach: 2) {
        if row.count <= 64, let same = row.firstIndex(named: name) {
          let child = row.child(at: same)
          if child.kind == spine.last.kind, child.count > 0 { return child }
        }
      }
    }
    return near(index, in: parent, reach: 8)
      .first { $0.kind == spine.last.kind && $0.count > 0 }
  }

  /// The children around one, the nearest first.
  private static func near(_ index: Int, in container: JSONNode, reach: Int) -> [JSONNode] {
    (1...reach).flatMap { [index - $0, index + $0] }
      .filter { $0 >= 0 && $0 < container.count }
      .map { container.child(at: $0) }
  }
}
