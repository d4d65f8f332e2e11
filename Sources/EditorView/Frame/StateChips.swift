import EditorCore
import TerminalModel

extension State {
  /// The remarks in the header, the most important first.
  func headerChips(_ glyphs: GlyphSet) -> [HeaderChip] {
    var shown: [HeaderChip] = []
    if let filter = tree.folds.filter, screen == .tree {
      shown.append(HeaderChip(text: "FILTER \(filter.count)", role: .stateWarning))
    }
    for chip in chips.map({ HeaderChip($0, glyphs) }) where !shown.contains(chip) {
      shown.append(chip)
    }
    if let version = document?.base {
      if let tag = version.shortTag { shown.append(HeaderChip(text: "v\(tag)", role: .headerChip)) }
      if let answer = network.lastAnswer {
        shown.append(HeaderChip(text: "polled \(agoText(now - answer)) ago", role: .headerChip))
      }
    }
    shown.append(HeaderChip(text: session.author, role: .presenceSelf))
    if let version = document?.base, size.columns >= 110 {
      shown.append(HeaderChip(text: byteText(version.byteCount), role: .headerChip))
    }
    return shown
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
