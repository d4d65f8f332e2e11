import ConditionalRequests

/// What can be said of a version to a person; untrusted text, escaped when it is drawn.
extension DocumentVersion {
  /// Its tag in a few characters; `nil` when the server gave none.
  public var shortTag: String? { revision.entityTag?.short }

  /// Its tag as the server sent it.
  public var tagAsSent: String? { revision.entityTag?.fieldValue }

  /// Who saved it, where the server says so.
  public var author: String? { revision.author }

  /// When it was saved, in the server's words.
  public var savedAt: String? { revision.savedAt }

  /// How long it is.
  public var byteCount: Int { revision.bytes.count }

  /// When it was received, in Unix milliseconds.
  public var receivedAt: Int64 { revision.receivedAt }
}
