import EditorCore

/// A word that was typed where an address or a command should be, and is neither.
struct MistypedCommand: Error, Equatable, CustomStringConvertible {
  private let word: String
  private let commands: [String]

  /// A word; `nil` when it may be an address: it has a dot, a slash, a colon or a blank, or is
  /// `localhost`.
  init?(_ word: String, commands: [String]) {
    let belongsToAddress: (Character) -> Bool = { "./:[".contains($0) || $0.isWhitespace }
    guard word != "localhost", !word.isEmpty, !word.contains(where: belongsToAddress) else {
      return nil
    }
    self.word = word
    self.commands = commands
  }

  /// What is wrong, and what was meant.
  var description: String {
    let nearest = word.nearest(among: commands).map { "; did you mean \($0)?" } ?? "."
    return "There is no command and no file '\(ShownText.of(word))'\(nearest) "
      + "An address has a dot, a colon or a slash: example.org/a.json, localhost:8412/a."
  }
}
