import TerminalModel

extension LineEditor {
  /// Does what a command asks for; `false` when it is none that moves or deletes.
  mutating func perform(_ command: LineCommand) -> Bool {
    switch command {
    case .left: move(to: cursor - 1)
    case .right: move(to: cursor + 1)
    case .wordLeft: move(to: wordStart)
    case .wordRight: move(to: wordEnd)
    case .start: move(to: 0)
    case .end: move(to: characters.count)
    case .deleteBackward: delete(to: cursor - 1)
    case .deleteForward: delete(to: cursor + 1)
    case .deleteWord: delete(to: wordStart)
    case .deleteToStart: delete(to: 0)
    case .deleteToEnd: delete(to: characters.count)
    case .literal: takesNextLiterally = true
    case .switchRaw, .switchScope, .switchExpression, .nextMatch, .previousMatch, .earlier, .later,
      .complete, .accept, .cancel:
      return false
    }
    return true
  }
}

extension KeyPress {
  /// What the key types when it is to be taken as it is: `^A` is U+0001, Tab a tab.
  var literalText: String? {
    switch key {
    case .character(let character) where modifiers.isEmpty: return String(character)
    case .character(let character) where modifiers == .control:
      guard let value = character.uppercased().unicodeScalars.first?.value,
        (0x40...0x5F).contains(value)
      else { return nil }
      return String(Unicode.Scalar(UInt8(value - 0x40)))
    case .enter: return "\n"
    case .tab: return "\t"
    case .escape: return "\u{1B}"
    case .backspace: return "\u{7F}"
    case .character, .backTab, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .function:
      return nil
    }
  }
}
