extension JSONNode {
  /// A container of the same kind and layout with these children instead.
  ///
  /// Children that come from this container keep the text around them byte for byte; others are
  /// written in the layout of their new neighbours, re-indented where they stood at another depth.
  /// The container itself when nothing differs. In objects every child needs a name.
  /// **Complexity** O(n log n), n being the number of children.
  public func composed(of children: [JSONChild]) -> JSONNode {
    composed(ofParts: children.map { .child($0) })
  }

  /// The same, with neighbours that are kept named by their range.
  ///
  /// **Complexity** O(n log n), n being the number of parts, and of the places edited before among
  /// the children that are kept.
  public func composed(ofParts parts: [JSONPart]) -> JSONNode {
    precondition(kind.isContainer, "only containers are composed of children")
    var composer = Composer(self, parts)
    return composer.compose(parts)
  }
}
