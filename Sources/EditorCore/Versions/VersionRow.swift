import ConditionalRequests
import JSONSyntax

/// A version in the list, with all that is needed to draw it.
///
/// Untrusted text, escaped when it is drawn.
public struct VersionRow: Sendable, Hashable {
  /// Its number; 0 for mine.
  public var number: Int
  /// Its tag, short, with a v; "mine" for mine.
  public var name: String
  /// When it was seen, on the clock on the wall.
  public var seen: String
  /// How it came, and what it is now: "fetched, base".
  public var how: String
  /// Who saved it; empty where nobody says so.
  public var author: String
  /// How long it is, in bytes.
  public var byteCount: Int
  /// Whether it is marked to be compared.
  public var isMarked: Bool
}

extension State {
  /// How many rows the history has: mine, and all versions that were seen.
  var versionCount: Int { document == nil ? 0 : versions.entries.count + 1 }

  /// The rows of the history: mine first, then the versions, the newest first.
  func versionRows(_ range: Range<Int>) -> [VersionRow] {
    range.compactMap { index in
      guard index > 0 else { return mineRow }
      let entries = versions.entries
      return entries.indices.contains(entries.count - index)
        ? row(entries[entries.count - index]) : nil
    }
  }

  /// The newest versions that were seen, without mine.
  public func newestVersions(limit: Int) -> [VersionRow] {
    versionRows(1..<max(1, min(limit + 1, versionCount)))
  }

  /// The number of the version in a row; 0 for mine.
  func versionNumber(atRow row: Int) -> Int? {
    guard row > 0 else { return document == nil ? nil : 0 }
    let index = versions.entries.count - row
    return versions.entries.indices.contains(index) ? versions.entries[index].number : nil
  }

  /// What a version is called: "va410", "mine".
  public func versionName(_ number: Int) -> String {
    guard number > 0 else { return "mine" }
    return versions.entry(number)?.version.revision.tagText ?? "a version that was let go"
  }

  private var mineRow: VersionRow? {
    document.map { document in
      VersionRow(
        number: 0, name: "mine", seen: "now",
        how: document.isDirty ? document.unsavedText : "no changes",
        author: session.author, byteCount: document.mine.byteCount,
        isMarked: versions.marked.contains(0))
    }
  }

  private func row(_ entry: SeenVersion) -> VersionRow {
    var words = [entry.origin.words]
    if document?.base.hasSameFacts(as: entry.version) == true { words.append("base") }
    if document?.theirs?.version.hasSameFacts(as: entry.version) == true {
      words.append("newest")
    }
    return VersionRow(
      number: entry.number, name: entry.version.revision.tagText, seen: clock(entry.seenAt),
      how: words.joined(separator: ", "), author: entry.version.author ?? "",
      byteCount: entry.version.byteCount, isMarked: versions.marked.contains(entry.number))
  }
}

extension SeenVersion.Origin {
  /// How it came, in a few words.
  fileprivate var words: String {
    switch self {
    case .fetched: "fetched"
    case .theirs: "somebody saved it"
    case .saved: "you saved it"
    case .merged: "you saved a merge"
    case .draftBase: "base of your draft"
    }
  }
}
