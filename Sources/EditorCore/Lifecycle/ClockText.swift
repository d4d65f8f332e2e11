public import ConditionalRequests

/// A time of the day on the clock on the wall: "14:02:31".
func clockText(_ milliseconds: Int64, secondsFromUTC: Int) -> String {
  let second = (milliseconds / 1_000 + Int64(secondsFromUTC)) % 86_400
  let positive = second < 0 ? second + 86_400 : second
  return [positive / 3_600, positive / 60 % 60, positive % 60]
    .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
}

extension State {
  /// A time of the day on the clock on the wall.
  public func clock(_ milliseconds: Int64) -> String {
    clockText(milliseconds, secondsFromUTC: session.secondsFromUTC)
  }

  /// When a version was saved, on the clock on the wall where the server says it as HTTP does.
  public func savedAtText(_ revision: Revision) -> String? {
    guard let words = revision.savedAt ?? revision.lastModified else { return nil }
    return HTTPDate.unixSeconds(words).map { clock($0 * 1_000) } ?? revision.savedAt
  }
}

extension Revision {
  /// The tag for sentences: "va410"; "an untagged version" when there is none.
  var tagText: String { entityTag?.versionName ?? "an untagged version" }

  /// Who wrote it, for the beginning of a sentence.
  var writer: String { author ?? "Somebody" }
}
