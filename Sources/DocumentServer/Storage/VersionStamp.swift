import ConditionalRequests

/// Which version of a document it is, who made it and when.
struct VersionStamp: Equatable, Sendable {
  /// Unique over all documents and all time, and rising.
  let revision: Int64
  let author: String?
  /// Unix milliseconds; never earlier than the version before.
  let savedAt: Int64
  /// Whether the version before was saved within the same second of the clock.
  let sharesSecond: Bool

  /// Whole seconds since 1970, as Last-Modified carries it.
  var lastModified: Int64 { savedAt / 1000 }

  /// The date that a condition is judged by.
  ///
  /// Two versions within one second have the same date. A condition that names it may mean the
  /// earlier one, so the later one counts as a second younger: such a condition is refused.
  var judgedDate: Int64 { sharesSecond ? lastModified + 1 : lastModified }
}
