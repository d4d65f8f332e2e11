import EditorCore
import TerminalModel

extension State {
  /// The remarks in the header, the most important first.
  func headerChips(_ glyphs: GlyphSet) -> [HeaderChip] {
    var shown: [HeaderChip] = []
    if let filter = tree.folds.filter, screen == .tree {
      shown.append(HeaderChip(text: "FILTER \(filter.count)", role: .stateWarning))
    }
    for chip in chips {
      var header = HeaderChip(chip, glyphs)
      header.keys = chip.role.command.map(keys(of:)) ?? []
      if !shown.contains(header) { shown.append(header) }
    }
    shown += presenceChips
    if let version = document?.base {
      if let name = version.name {
        shown.append(HeaderChip(text: name, role: .headerChip, keys: keys(of: .showHistory)))
      }
      if let answer = network.lastAnswer {
        let ago = "polled \(agoText(now - answer)) ago"
        shown.append(HeaderChip(text: ago, role: .headerChip, keys: keys(of: .showRequestLog)))
      }
    }
    shown.append(
      HeaderChip(text: session.author, role: .presenceSelf, keys: keys(of: .showPresence)))
    if let version = document?.base, size.columns >= 110 {
      shown.append(HeaderChip(text: byteText(version.byteCount), role: .headerChip))
    }
    return shown
  }
}

extension State {
  /// The keys of a command, as far as there are any.
  func keys(of command: ApplicationCommand) -> [KeyPress] {
    session.keymap.binding(of: .application(command), in: keyContext)?.sequences.first ?? []
  }
}

extension Chip.Role {
  /// What opens the screen that tells more of it.
  fileprivate var command: ApplicationCommand? {
    switch self {
    case .dirty: .showMyChanges
    case .remote: .showTheirChanges
    case .conflict: .showMerge
    case .busy, .ok, .offline, .error, .readonly: .showRequestLog
    case .clean, .warn: nil
    }
  }
}

extension HeaderChip {
  /// A chip of the state with its sign.
  init(_ chip: Chip, _ glyphs: GlyphSet) {
    let isPlain = glyphs.isASCII
    let sign = String(isPlain ? chip.glyph.ascii : chip.glyph.unicode)
    let hasOwnSign = chip.text.hasPrefix("^")
    let words = hasOwnSign && !isPlain ? String(chip.text.dropFirst()) : chip.text
    let showsSign = sign != " " && !(hasOwnSign && isPlain)
    text = showsSign ? "\(sign) \(words)" : words
    role = chip.role.face
  }
}

extension Chip.Role {
  /// How a chip of this kind looks.
  var face: Role {
    switch self {
    case .clean: .stateClean
    case .dirty: .stateDirty
    case .busy: .stateBusy
    case .ok: .stateOk
    case .remote: .stateRemote
    case .conflict: .stateConflict
    case .offline: .stateOffline
    case .warn: .stateWarning
    case .error: .stateError
    case .readonly: .stateReadOnly
    }
  }
}
