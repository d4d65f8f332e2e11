extension OpenDocument {
  /// What is not saved, in words: "3 changed paths", or "another layout, no values".
  public var unsavedText: String {
    differsInLayoutOnly ? "another layout, no values" : counted(changes.count, "changed path")
  }
}
