import ConditionalRequests
import EditorCore
import EditorView
import JSONMerge
import JSONSyntax
import TerminalModel

/// A small window of the editor that shows what a theme is about: syntax, my changes, theirs.
struct ThemeSample {
  private let state: State

  /// The size of the window.
  private static let size = TerminalSize(columns: 76, rows: 11)

  /// A time in the past: nothing in the sample depends on when it is printed.
  private static let now: Int64 = 1_784_700_000_000

  private static let base = #"""
    {"name": "checkout", "replicas": 3, "image": {"tag": "2.8.1", "note": "caf\u00e9"},
     "cpu": "500m", "enabled": true, "owner": null}
    """#

  private static let mine = #"""
    {"name": "checkout", "replicas": 5, "image": {"tag": "2.8.1", "note": "caf\u00e9"},
     "enabled": true, "owner": null}
    """#

  private static let theirs = #"""
    {"name": "checkout", "replicas": 4, "image": {"tag": "2.9.0", "note": "caf\u00e9"},
     "cpu": "500m", "enabled": true, "owner": null}
    """#

  /// The sample.
  ///
  /// **Throws**: never, since its texts are JSON.
  init() throws(JSONSyntaxError) {
    let session = Session(
      author: "you", url: "", title: "checkout.json", place: "", pollInterval: nil)
    var state = State(session: session, size: Self.size, now: Self.now)
    let base = try Self.version(Self.base, tag: "9f3c", author: "you")
    var document = OpenDocument(version: base)
    document.mine = try JSONDocument(parsing: Array(Self.mine.utf8))
    document.compareWithBase()
    let theirs = try Self.version(Self.theirs, tag: "a410", author: "bo")
    let changes = differences(from: base.document, to: theirs.document)
    var news = RemoteNews(version: theirs, changes: changes, seenAt: Self.now)
    news.forecast = ThreeWayMerge(
      base: base.document, mine: document.mine, theirs: theirs.document)
    document.theirs = news
    state.document = document
    state.tree.folds = .initial(for: base.document)
    state.tree.cursor = .value([2])
    state.message = Message(.warning, "bo changed 2 paths: 1 would conflict with yours.")
    self.state = state
  }

  /// The window in a theme.
  func screen(_ theme: ResolvedTheme, _ characters: PrintedCharacters) -> Screen {
    render(state, theme: theme, widths: characters.widths, glyphs: characters.glyphs)
  }

  private static func version(
    _ text: String, tag: String, author: String
  ) throws(JSONSyntaxError) -> DocumentVersion {
    let bytes = Array(text.utf8)
    let revision = Revision(
      bytes: bytes, entityTag: EntityTag(strong: tag), author: author, receivedAt: now)
    return DocumentVersion(revision: revision, document: try JSONDocument(parsing: bytes))
  }
}
