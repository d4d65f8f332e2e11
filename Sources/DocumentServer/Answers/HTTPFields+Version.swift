import ConditionalRequests
import Foundation
import HTTPTypes

extension HTTPFields {
  /// The fields of an answer that carries a version, or says that it has not changed.
  init(reading version: DocumentVersion) {
    self.init(stamp: version.stamp)
    self[.eTag] = version.entityTag.fieldValue
    self[.contentType] = version.mediaType
    self[.cacheControl] = "no-cache"
  }

  /// The fields of an answer to a write: about the version, not with it.
  init(written version: DocumentVersion) {
    self.init(stamp: version.stamp)
    self[.eTag] = version.entityTag.fieldValue
    self[.cacheControl] = "no-store"
  }

  /// The fields of an answer where nothing stands any more: no tag, but who deleted it and when.
  init(deleted stamp: VersionStamp?) {
    self.init(stamp: stamp)
    self[.cacheControl] = "no-store"
  }

  private init(stamp: VersionStamp?) {
    self.init()
    self[.lastModified] = stamp.map { stamp in HTTPDate.text(stamp.lastModified) }
    self[.lastModifiedBy] = stamp?.author.map(encodeAuthor)
  }
}

extension VersionStamp {
  /// The time in UTC, such as `2026-07-30T14:01:07Z`.
  var savedAtText: String {
    Date(timeIntervalSince1970: TimeInterval(lastModified)).formatted(.iso8601)
  }
}
