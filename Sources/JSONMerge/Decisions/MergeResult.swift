public import JSONSyntax

/// The merged document under some resolutions.
public struct MergeResult: Sendable {
  /// The merged document.
  public let document: JSONDocument
  /// Where the value of each decision stands in the document; nil where it is absent there.
  public let paths: [MergeDecision.ID: ChildPath?]
}
