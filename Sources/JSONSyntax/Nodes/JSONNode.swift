/// A value in a document.
///
/// A handle: copied in O(1), knows nothing of the container around it, and keeps its text alive.
public struct JSONNode: Sendable, Identifiable {
  let text: SourceText
  let position: UInt32
  /// The edited container, when something inside was changed.
  let overlay: Branch?

  init(text: SourceText, position: UInt32, overlay: Branch?) {
    self.text = text
    self.position = position
    self.overlay = overlay
  }

  /// The identity across versions of the document.
  public var id: JSONNodeID { JSONNodeID(text: text, position: position) }

  /// What the value is.
  public var kind: JSONKind { text.kind(of: Int(position)) }

  /// The number of children; 0 for scalars.
  public var count: Int {
    overlay?.totals.children ?? text.index.childCount(of: Int(position))
  }

  /// The number of values in it, itself included.
  ///
  /// **Complexity** O(log n).
  public var valueCount: Int {
    overlay?.totals.values ?? text.index.subtreeEnd(of: Int(position)) - Int(position)
  }

  /// The length as written, in bytes.
  public var byteCount: Int { overlay?.totals.bytes ?? byteRange.count }

  /// Whether both are surely the same: the same place in the same text, edited in no other way.
  ///
  /// False tells nothing: equal values may stand in different places.
  public func isIdentical(to other: JSONNode) -> Bool {
    guard position == other.position, overlay === other.overlay else { return false }
    return text.sharesBytes(with: other.text)
  }

  /// Where it stands in its text; not as edited.
  var byteRange: Range<Int> { text.start(of: Int(position))..<text.end(of: Int(position)) }

  /// No fewer than the levels from here to the deepest container inside.
  var depthBound: Int {
    overlay?.totals.depth ?? (kind.isContainer ? text.index.depth : 0)
  }
}
