import JSONSyntax

/// What goes on around the text editor and outlasts one text.
public struct TextWork: Sendable, Equatable {
  /// A large value that is being made ready to be edited as text.
  struct Opening: Sendable {
    let id: RequestID
    /// The value as it was; should it change meanwhile, it is not opened.
    let node: JSONNode
    /// Whether the person's own editor is called as soon as it is ready.
    let goesOutside: Bool
  }

  /// A long text that is being checked.
  struct Check: Sendable, Equatable {
    let id: RequestID
    /// The revision of the text that was sent.
    let revision: Int
  }

  /// A long text that is being read, to be put into the document.
  struct Reading: Sendable {
    let id: RequestID
    /// The document that the edits are for.
    let document: JSONDocument?
  }

  /// The value that is being made ready.
  var opening: Opening?
  /// The check that is under way.
  var check: Check?
  /// The text that is being read.
  var reading: Reading?
  /// The text that the person's own editor has.
  public internal(set) var outside: RequestID?
  /// Whether the text was opened without a word in the journal: looking leaves nothing behind, and
  /// the first change is written with the opening before it.
  var isOpeningUnwritten = false
  /// What was cut or copied last.
  public internal(set) var clipboard: String?
  /// What was looked for last.
  public internal(set) var query = ""

  /// Nothing under way.
  public init() {}
}

extension TextWork.Opening: Equatable {
  static func == (one: Self, other: Self) -> Bool { one.id == other.id }
}

extension TextWork.Reading: Equatable {
  static func == (one: Self, other: Self) -> Bool { one.id == other.id }

  /// Whether the edits are for this document.
  func isAbout(_ document: JSONDocument?) -> Bool {
    guard let mine = self.document, let document else {
      return self.document == nil && document == nil
    }
    return mine.isIdentical(to: document)
  }
}
