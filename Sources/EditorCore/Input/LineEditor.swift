/// One line of text with a cursor, edited by grapheme.
public struct LineEditor: Sendable, Equatable {
  /// The text, by grapheme.
  public private(set) var characters: [Character]
  /// The cursor, 0...characters.count.
  public private(set) var cursor: Int
  /// Whether the next key types itself, whatever it is.
  public var takesNextLiterally = false

  /// A line with its cursor at the end.
  public init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// A line with its cursor at a place; places outside count as the nearest one.
  public init(_ text: String, cursor: Int) {
    characters = Array(text)
    self.cursor = min(max(cursor, 0), characters.count)
  }

  /// The text of the line.
  public var text: String { String(characters) }

  /// Inserts a text at the cursor, as one step; its combining marks join the character before.
  public mutating func insert(_ text: String) {
    let before = String(characters[..<cursor]) + text
    let behind = characters[cursor...]
    characters = Array(before)
    cursor = characters.count
    characters = Array(String(characters) + String(behind))
    cursor = min(cursor, characters.count)
  }

  /// Moves the cursor to a place; places outside count as the nearest one.
  public mutating func move(to place: Int) { cursor = min(max(place, 0), characters.count) }

  /// Deletes the text between the cursor and a place.
  public mutating func delete(to place: Int) {
    let place = min(max(place, 0), characters.count)
    characters.removeSubrange(min(place, cursor)..<max(place, cursor))
    cursor = min(place, cursor)
  }

  /// Where the word before the cursor begins.
  public var wordStart: Int {
    var place = cursor
    while place > 0, !characters[place - 1].isInWord { place -= 1 }
    while place > 0, characters[place - 1].isInWord { place -= 1 }
    return place
  }

  /// Where the word behind the cursor ends.
  public var wordEnd: Int {
    var place = cursor
    while place < characters.count, !characters[place].isInWord { place += 1 }
    while place < characters.count, characters[place].isInWord { place += 1 }
    return place
  }
}

extension Character {
  /// Whether it belongs to a word.
  var isInWord: Bool { isLetter || isNumber || self == "_" }
}
