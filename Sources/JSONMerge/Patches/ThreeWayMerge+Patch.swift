public import JSONSyntax

extension ThreeWayMerge {
  /// The patch that makes the merged document out of theirs, under some resolutions.
  ///
  /// It is what mine has to say to a server that holds theirs: whatever it replaces, takes out or
  /// moves is tested first, so it fails where the document went on in the meantime.
  ///
  /// **Complexity** as `result(resolving:)` and `JSONPatch.init(from:to:options:)`.
  public func patch(resolving resolutions: [MergeDecision.ID: Resolution] = [:]) -> JSONPatch {
    JSONPatch(from: theirs, to: result(resolving: resolutions).document, options: options)
  }
}
