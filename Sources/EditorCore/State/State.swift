public import TerminalModel

/// Everything the editor knows: one value, changed only by `reduce`, drawn only by `render`.
///
/// **Shape**: what is derived (chips, rows, hints) is computed from here when it is asked for, unless a
/// comment says that it is kept for speed.
public struct State: Sendable, Equatable {
  /// Who edits what: the same for the whole run, but for `:set`.
  public var session: Session
  /// The size of the terminal, in cells.
  public var size: TerminalSize
  /// The document with its versions; `nil` until the first load or an adopted draft.
  public var document: OpenDocument?
  /// Cursor, folds and viewport of the tree of `mine`.
  public var tree: TreeState
  /// The screens that are open, the visible one last; never empty.
  public var screens: [EditorScreen]
  /// What lies over the visible screen and takes the keys, if anything.
  public var popup: Popup?
  /// The line that is being typed, if any; it takes the keys before the screen does.
  public var input: InputLine?
  /// The text editor, while the text screen is open.
  public var text: TextEditor?
  /// What goes on around the text editor.
  public var textWork: TextWork
  /// Keys of a command that is not whole yet, and its count.
  public var pending: PendingKeys
  /// The sentence under the screen.
  public var message: Message?
  /// The merge, also while it is paused; `nil` when there is nothing to merge.
  public var merge: MergeSession?
  /// What is under way with the server and what is known of it.
  public var network: NetworkState
  /// The requests of this run, oldest first, at most ``RequestLog/limit``.
  public var requestLog: RequestLog
  /// What was cut or copied last.
  public var register: Register?
  /// The last change of a type: further ones begin with the same value.
  public var typeChange: TypeChange?
  /// The edit that `.` does again.
  public var repeatable: RepeatableEdit?
  /// The search that `n` and `N` repeat.
  public var search: SearchState
  /// Names that stand twice in their object.
  public internal(set) var names = NameCheck()
  /// A replacement that is looked at before it is done.
  public internal(set) var replace: ReplaceSession?
  /// Where the cursor was before its big moves.
  public var jumps = JumpList()
  /// Scroll and cursor of the list screens (changes, their changes, request log, help).
  public var lists: ListStates
  /// Drafts of this document that an earlier run left behind.
  public var drafts: DraftState
  /// What was chosen in the palette.
  public var paletteHistory = PaletteHistory()
  /// How the screen looks.
  public var look: LookState
  /// What is known of the documents beside the open one.
  public var documents: DocumentsState
  /// What is remembered of the mouse.
  public var pointer = PointerState()
  /// The versions of the document that were seen in this run.
  public var versions = SeenVersions()
  /// What can be said of the value that `gi` was typed at; kept, since it takes time to find out.
  public var nodeFacts: [Fact] = []
  /// What is known of others at the document.
  public internal(set) var presence = PresenceState()
  /// When a key was pressed last, or the mouse was used, in Unix milliseconds.
  public internal(set) var lastKeyAt: Int64
  /// The step that is being worked out; what happens meanwhile waits for it.
  public internal(set) var longStep: LongStep?
  /// Whether this state is one in which a step may take as long as it needs.
  var mayTakeLong = false
  /// Whether the step that was begun takes longer than a frame: it must be done elsewhere.
  var needsTime = false
  /// The time of the last action, in Unix milliseconds.
  public var now: Int64

  /// A state before anything was loaded.
  public init(session: Session, size: TerminalSize, now: Int64) {
    self.session = session
    self.size = size
    self.now = now
    self.lastKeyAt = now
    self.document = nil
    self.tree = TreeState()
    self.screens = [.tree]
    self.popup = nil
    self.input = nil
    self.text = nil
    self.textWork = TextWork()
    self.pending = PendingKeys()
    self.message = nil
    self.merge = nil
    self.network = NetworkState(pollInterval: session.pollInterval)
    self.requestLog = RequestLog()
    self.register = nil
    self.search = SearchState()
    self.lists = ListStates()
    self.drafts = DraftState()
    self.look = LookState()
    self.documents = DocumentsState()
  }

  /// The screen that is visible.
  public var screen: EditorScreen { screens.last ?? .tree }
}
