extension JSONPatch {
  /// How much the copies of one patch may add altogether, in bytes.
  ///
  /// A copy of the whole document into itself doubles it, and thirty of those fit into a page.
  public static let maximumCopiedBytes = 256 * 1_048_576

  /// The document after all operations; this one stays as it is, also when one of them fails.
  ///
  /// What no operation touches keeps its bytes, and values that are moved or copied keep their
  /// spelling. A member that only gets another name stays in its place, any other new member goes
  /// behind the last one. Pointers that could mean more than one member are refused.
  ///
  /// **Throws** `JSONPatchError` for the first operation that cannot be made, with the place of
  /// that operation in the patch.
  /// **Complexity** O(k log n) for k operations and the lengths of their pointers, in an array or
  /// object of n children, and as much as the tested values take to compare. A value of many lines
  /// that goes to another depth, or that was edited before, is copied. In an object the first
  /// operations look at each name.
  public func applied(to document: JSONDocument) throws(JSONPatchError) -> JSONDocument {
    var patched = PatchedDocument(document)
    for (number, operation) in operations.enumerated() {
      do {
        try patched.perform(operation)
      } catch {
        throw JSONPatchError(error, at: JSONPointer.root.appending(index: number))
      }
    }
    return patched.document
  }
}
