extension State {
  /// What the palette offers for what was typed, the best first.
  ///
  /// With nothing typed: what was chosen before, what matters now, then everything else.
  public var paletteEntries: [PaletteEntry] {
    guard case .palette(let palette)? = popup else { return [] }
    let query = FuzzyQuery(palette.line.text)
    let ranked = paletteCandidates.enumerated().compactMap { place, candidate in
      candidate.ranked(by: query, typed: palette.line.text, place: place)
    }
    let recent = paletteHistory.actions
    // Letters here and there are looked at only where no word is found as it was typed.
    let whole = ranked.filter(\.isWhole)
    return (whole.isEmpty ? ranked : whole).sorted { left, right in
      let leftRank = left.rank(recent), rightRank = right.rank(recent)
      return leftRank != rightRank ? leftRank > rightRank : left.place < right.place
    }.map(\.entry)
  }

  /// Everything there is, in the order in which it is offered.
  private var paletteCandidates: [PaletteCandidate] {
    let context = screen.keyContext
    let here = session.keymap.bindings(in: context)
    let hints = footerCommands
    let hinted = hints.compactMap { command in here.first { $0.command == command } }
    let others = here.filter { !hints.contains($0.command) && !$0.command.isMovement }
    let movements = here.filter { !hints.contains($0.command) && $0.command.isMovement }
    return (hinted + others).map { PaletteCandidate($0) }
      + LineCommandTable.commands.map(PaletteCandidate.init)
      + movements.map { PaletteCandidate($0) }
      + session.keymap.bindings.filter { $0.context.isOtherScreen(than: context) }
      .filter { !$0.command.isMovement }.map { PaletteCandidate($0, isElsewhere: true) }
  }
}

/// An action with all that it can be found by.
private struct PaletteCandidate {
  let title: String
  let keys: [String]
  let names: [String]
  let otherScreen: String?
  let action: PaletteAction

  init(_ binding: KeyBinding, isElsewhere: Bool = false) {
    title = binding.help.withoutCodeMarks
    keys = binding.shownKeys
    names = binding.keyTexts
    otherScreen = isElsewhere ? binding.context.title : nil
    action =
      isElsewhere ? .elsewhere(binding.command, binding.context) : .command(binding.command)
  }

  init(_ entry: LineCommandTable.Entry) {
    title = entry.help.withoutCodeMarks
    let takesMore = entry.usage.contains(" ")
    // A long list of settings would leave no room for the title.
    keys = [takesMore ? ":\(entry.names[0]) …" : entry.usage]
    names = entry.names + entry.names.map { ":\($0)" }
    otherScreen = nil
    action =
      takesMore ? .unfinished(entry.names[0] + " ") : .command(.typed(entry.names[0]))
  }

  /// What the beginning of a name is worth: more than a word at the start of a title.
  private static let nameScore = 130

  /// The candidate with its score; `nil` when it does not fit.
  func ranked(by query: FuzzyQuery, typed: String, place: Int) -> RankedEntry? {
    // Who types a key wants to know what it does.
    let isName = !typed.isEmpty && names.contains(typed)
    let match = query.match(title)
    // The beginning of a command's name is more than letters of a sentence.
    let beginsName = typed.count > 1 && names.contains { $0.hasPrefix(typed) }
    guard isName || beginsName || match != nil else { return nil }
    let entry = PaletteEntry(
      title: title, places: match?.places ?? [], keys: keys.joined(separator: "  "),
      otherScreen: otherScreen, action: action)
    let elsewhere = otherScreen == nil ? 0 : -50
    let known = isName ? 1_000 : beginsName ? Self.nameScore : 0
    return RankedEntry(
      entry: entry, score: max(known, match?.score ?? 0) + elsewhere, place: place,
      isQueryEmpty: query.isEmpty,
      isWhole: isName || beginsName || match?.isWhole == true)
  }
}

/// An entry with what its place in the list follows from.
private struct RankedEntry {
  let entry: PaletteEntry
  let score: Int
  let place: Int
  let isQueryEmpty: Bool
  /// Whether all that was typed is found as it stands.
  let isWhole: Bool

  /// Higher comes first: what was chosen last, of all that fits.
  func rank(_ recent: [PaletteAction]) -> Int {
    guard let age = recent.firstIndex(of: entry.action) else { return score }
    return isQueryEmpty ? 1_000 - age : score + 100 - age
  }
}

extension KeyContext {
  /// Whether its keys are those of a screen that is not this one; a selection is part of the tree.
  fileprivate func isOtherScreen(than context: KeyContext) -> Bool {
    includesEverywhere && self != context && self != .everywhere && self != .selection
      // What works on a version that is looked at works on the tree too, or on the history.
      && self != .version
  }
}

extension Command {
  /// Whether it only moves the cursor: nobody looks for that by name.
  fileprivate var isMovement: Bool {
    switch self {
    case .tree(.move), .list(.down), .list(.up), .list(.pageDown), .list(.pageUp), .list(.first),
      .list(.last), .merge(.down), .merge(.up), .merge(.first), .merge(.last):
      true
    default: false
    }
  }
}
