import ConditionalRequests

/// A row of the history.
enum HistoryItem: Sendable, Hashable {
  /// Mine.
  case mine
  /// A version that was seen, by its number.
  case seen(Int)
  /// A version that only the server has.
  case listed(ServerVersion)
}

extension State {
  /// The rows of the history: mine first, then the versions, the newest first.
  ///
  /// **Complexity**: O(seen · listed), both of them bounded.
  var historyItems: [HistoryItem] {
    guard document != nil else { return [] }
    var seen = versions.entries[...]
    var items: [HistoryItem] = [.mine]
    for listed in versions.server.listed {
      let match = seen.lastIndex { $0.version.revision.entityTag == listed.entityTag }
      guard let match else {
        items.append(.listed(listed))
        continue
      }
      items += seen[match...].reversed().map { .seen($0.number) }
      seen = seen[..<match]
    }
    return items + seen.reversed().map { .seen($0.number) }
  }

  /// What stands in a row of the history; `nil` when there is no such row.
  func historyItem(atRow row: Int) -> HistoryItem? {
    let items = historyItems
    return items.indices.contains(row) ? items[row] : nil
  }
}
