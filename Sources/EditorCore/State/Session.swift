public import JSONMerge

/// Who edits which document, and the settings of this run.
public struct Session: Sendable, Equatable {
  /// The name under which versions are saved.
  public var author: String
  /// The address of the document as it was given; empty while none was chosen.
  public var url: String
  /// The last part of the address's path: the title of the screens.
  public var title: String
  /// The address without scheme and title: host and folder.
  public var place: String
  /// How often the server is asked for news, in milliseconds; `nil` when it is not.
  public var pollInterval: Int64?
  /// How far the clock on the wall is ahead of universal time, in seconds.
  public var secondsFromUTC: Int
  /// Whether the cursor goes on to the next unresolved hunk after a choice (`:set advance=0`).
  public var advancesAfterChoice: Bool
  /// Whether the first merge explains itself (four more lines in the card).
  public var explainsMerge: Bool
  /// How the elements of arrays are matched in every merge of this document (`:set match=`).
  public var matching: MergeOptions
  /// Whether a refused save that merges without conflicts and reviews is sent again at once
  /// (`:set resubmit=clean`).
  public var resubmitsClean = false
  /// The settings with where they came from, as far as a configuration has a say; by them another
  /// document gets what holds for its address.
  var settings: EffectiveSettings?
  /// The program's name and version, for reports.
  public var program = "Triptych"
  /// The keys and what they do.
  public var keymap: Keymap
  /// The folder whose documents are listed at the start, in the place of a document.
  public var startFolder: String?
  /// The files that are merged; `nil` while a document of a server is edited.
  public var files: MergedFiles?

  /// Whether clicks and the wheel do anything (`:set mouse=0`).
  public var usesMouse = true
  /// Whether others are told where I am and what I do (`:set presence=off`).
  public var tellsPresence = true

  /// A session with the default settings.
  public init(author: String, url: String, title: String, place: String, pollInterval: Int64?) {
    self.author = author
    self.url = url
    self.title = title
    self.place = place
    self.pollInterval = pollInterval
    self.secondsFromUTC = 0
    self.advancesAfterChoice = true
    self.explainsMerge = true
    self.matching = MergeOptions()
    self.keymap = .standard
  }

  /// Whether the document is a file of this machine, and no server is asked.
  public var isFile: Bool { url.hasPrefix("file:") }

  /// Whether a document was chosen; without one there is only the list of documents.
  public var hasDocument: Bool { !url.isEmpty }
}
