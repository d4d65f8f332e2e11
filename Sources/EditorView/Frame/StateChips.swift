import EditorCore
import JSONMerge
import TerminalModel

extension State {
  /// The remarks in the header, the most important first.
  func headerChips(_ glyphs: GlyphSet) -> [HeaderChip] {
    var chips: [HeaderChip] = [stateChip(glyphs)]
    if let news = document?.theirs { chips.append(Self.chip(news)) }
    if merge != nil, screen != .merge { chips.append(pausedChip(glyphs)) }
    if let version = document?.base {
      if let tag = version.shortTag { chips.append(HeaderChip(text: "v\(tag)", role: .headerChip)) }
      if let answer = network.lastAnswer, size.columns >= 80 {
        chips.append(HeaderChip(text: "polled \(agoText(now - answer)) ago", role: .headerChip))
      }
    }
    chips.append(HeaderChip(text: session.author, role: .presenceSelf))
    if let version = document?.base, size.columns >= 110 {
      chips.append(HeaderChip(text: byteText(version.byteCount), role: .headerChip))
    }
    return chips
  }

  private func stateChip(_ glyphs: GlyphSet) -> HeaderChip {
    HeaderChip(text: "CLEAN", role: .stateClean)
  }

  private func pausedChip(_ glyphs: GlyphSet) -> HeaderChip {
    let all = merge?.merge.conflicts.count ?? 0
    let open = merge?.unresolved.count ?? 0
    return HeaderChip(text: "MERGE \(all - open)/\(all) paused", role: .stateConflict)
  }

  private static func chip(_ news: RemoteNews) -> HeaderChip {
    let conflicts = news.conflictCount.map { $0 > 0 ? " !\($0)" : "" } ?? ""
    return HeaderChip(text: "^REMOTE +\(news.changes.count)\(conflicts)", role: .stateRemote)
  }
}
