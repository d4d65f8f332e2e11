import TerminalModel

/// What a key does in the text editor.
enum TextKey: Sendable, Equatable {
  /// Moves the cursor.
  case move(TextMotion)
  /// Deletes from the cursor to where a motion leads.
  case delete(TextMotion)
  /// Types a text.
  case type(String)
  /// Ends the line and keeps the indentation.
  case newLine
  /// Takes a change back, or does it again.
  case undo, redo
  /// Types the next key as it is.
  case literally
  /// Takes the text over.
  case apply
  /// Leaves without taking the text over.
  case leave

  /// The meaning of a key; `nil` when it has none here.
  init?(_ key: KeyPress) {
    if let character = key.typedCharacter {
      self = .type(String(character))
    } else if let meaning = Self.table[key] {
      self = meaning
    } else {
      return nil
    }
  }

  private static let table: [KeyPress: TextKey] = {
    var table: [KeyPress: TextKey] = [:]
    for (script, meaning) in meanings {
      for key in KeyPress.script(script) { table[key] = meaning }
    }
    return table
  }()

  private static let meanings: [(String, TextKey)] = [
    ("<left>^B", .move(.left)), ("<right>^F", .move(.right)),
    ("<up>^P", .move(.up)), ("<down>^N", .move(.down)),
    ("<home>^A", .move(.lineStart)), ("<end>^E", .move(.lineEnd)),
    ("<pageup>", .move(.pageUp)), ("<pagedown>", .move(.pageDown)),
    ("<c-home>", .move(.textStart)), ("<c-end>", .move(.textEnd)),
    ("<c-left><a-left><a-b>", .move(.wordLeft)),
    ("<c-right><a-right><a-f>", .move(.wordRight)),
    ("<bs>^H", .delete(.left)), ("<del>^D", .delete(.right)),
    ("^K", .delete(.lineEndOrNext)), ("^U", .delete(.lineBegin)),
    ("^W<a-bs>", .delete(.wordLeft)), ("<a-d><c-del>", .delete(.wordRight)),
    ("<ret>", .newLine), ("<tab>", .type("  ")),
    ("<a-z>", .undo), ("^Y", .redo), ("^V", .literally),
    ("^S", .apply), ("<esc>^C^Q", .leave),
  ]
}

/// Where a motion of the text editor leads.
enum TextMotion: Sendable, Hashable {
  /// By characters and words.
  case left, right, wordLeft, wordRight
  /// Within the line; the last also across its end.
  case lineBegin, lineStart, lineEnd, lineEndOrNext
  /// By lines.
  case up, down, pageUp, pageDown
  /// To the ends.
  case textStart, textEnd
}
