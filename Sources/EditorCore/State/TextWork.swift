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

  /// A change of much of a text that is being made.
  struct Change: Sendable, Equatable {
    let id: RequestID
    /// What is said when there was nothing to change.
    let refusal: String
  }

  /// The value that is being made ready.
  var opening: Opening?
  /// The check that is under way.
  var check: Check?
  /// The text that is being read.
  var reading: Reading?
  /// The change that is being made.
  var change: Change?
  /// The text that the person's own editor has.
  public internal(set) var outside: RequestID?
  /// Whether the text was opened without a word in the journal: looking leaves nothing behind, and
  /// the first change is written with the opening before it.
  var isOpeningUnwritten = false
  /// What was cut or copied last.
  public internal(set) var clipboard: String?
  /// What is looked for.
  public internal(set) var search = TextSearch()

  /// Nothing under way.
  public init() {}

  /// What the text has to wait for.
  var busy: RequestID? { reading?.id ?? change?.id }

  /// What is done with the text that has to wait.
  var busyWords: String {
    change == nil ? "The text is being put into the tree" : "The text is being changed"
  }
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
