import ConditionalRequests

extension DocumentPath {
  /// What is offered beside the document, as its answers advertise it.
  var related: RelatedResources {
    RelatedResources(presence: "\(text)?presence", versionHistory: "\(text)?versions")
  }

  /// Where one of its versions stands.
  func target(ofRevision revision: Int64) -> String { "\(text)?rev=\(revision)" }
}
