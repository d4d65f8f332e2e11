import ConditionalRequests
import JSONSyntax

/// A version in the list, with all that is needed to draw it.
///
/// Untrusted text, escaped when it is drawn.
public struct VersionRow: Sendable, Hashable {
  /// Its number; 0 for mine, -1 for one that only the server has.
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
  var versionCount: Int { historyItems.count }

  /// The rows of the history: mine first, then the versions, the newest first.
  func versionRows(_ range: Range<Int>) -> [VersionRow] {
    let items = historyItems
    return range.compactMap { index in
      guard items.indices.contains(index) else { return nil }
      return switch items[index] {
      case .mine: mineRow
      case .seen(let number): versions.entry(number).map(row)
      case .listed(let version): row(version)
      }
    }
  }

  /// The newest versions that were seen, without mine.
  public func newestVersions(limit: Int) -> [VersionRow] {
    versions.entries.suffix(limit).reversed().map(row)
  }

  /// The number of the version in a row; 0 for mine.
  ///
  /// `nil` for a version that only the server has, and where there is none.
  func versionNumber(atRow row: Int) -> Int? {
    switch historyItem(atRow: row) {
    case .mine: 0
    case .seen(let number): number
    case .listed, nil: nil
    }
  }

  /// The version in a row that only the server has; `nil` for another one.
  func serverVersion(atRow row: Int) -> ServerVersion? {
    guard case .listed(let version)? = historyItem(atRow: row) else { return nil }
    return version
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

  private func row(_ version: ServerVersion) -> VersionRow {
    let isRead = versions.server.reading?.version == version
    let moment = version.savedAt.map {
      ListedTime.brief($0, now: now, secondsFromUTC: session.secondsFromUTC)
    }
    return VersionRow(
      number: -1, name: version.entityTag.versionName, seen: "",
      how: isRead
        ? "is being read" : "on the server" + (moment.map { ", saved \($0)" } ?? ""),
      author: version.author ?? "", byteCount: version.byteCount ?? 0, isMarked: false)
  }

  private func row(_ entry: SeenVersion) -> VersionRow {
    var words = [entry.origin.words(author: entry.version.author)]
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
  /// How it came, in a few words; by the name of the author when it is known.
  fileprivate func words(author: String?) -> String {
    switch self {
    case .fetched: "fetched"
    case .theirs: "\(author ?? "somebody") saved it"
    case .saved: "you saved it"
    case .merged: "you saved a merge"
    case .draftBase: "base of your draft"
    case .listed: "read from the server"
    }
  }
}
