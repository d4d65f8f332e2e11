public import ConditionalRequests
public import JSONMerge
public import JSONSyntax

/// An order to the world outside: plain data, carried out by the runtime.
public enum Effect: Sendable, Equatable {
  /// Read the document; answers with `loadFinished`.
  case load(RequestID)
  /// Ask whether the known version is still the newest; answers with `pollFinished`.
  case poll(RequestID, known: Revision)
  /// Save a document conditionally; answers with `saveFinished`.
  case save(RequestID, base: Revision?, content: JSONDocument, intent: SaveIntent)
  /// Compute a merge off the main actor; answers with `mergeFinished`.
  case merge(
    RequestID, base: JSONDocument, mine: JSONDocument, theirs: JSONDocument, options: MergeOptions)
  /// Work out what a fact comes to in a state, since that takes longer than a frame; answers with
  /// `stepWorkedOut`.
  indirect case workOut(RequestID, State, Action)
  /// Look for something in a document; answers with `searchAnswered`, once or again and again.
  case search(RequestID, JSONDocument, SearchOrder)
  /// Compare two versions off the main actor; answers with `compared`.
  case compare(RequestID, JSONDocument, JSONDocument)
  /// List the documents of a folder; answers with `documentsListed`.
  case listDocuments(RequestID, folder: String, known: Revision?)
  /// Turn to another document: requests and drafts are about this one from now on.
  case openDocument(String)
  /// Make a large value ready to be edited as text; answers with `textOpened`.
  case openText(RequestID, TextTarget, JSONFragment)
  /// Check whether a long text is JSON; answers with `textChecked`.
  case checkText(RequestID, TextLines)
  /// Change much of a text; answers with `textWasChanged`.
  case changeText(RequestID, TextEditor, TextOrder)
  /// Look for something in a long text; answers with `textFound`.
  case findInText(RequestID, TextLines, TextSearchOrder)
  /// Read a long text, to be put into a document; answers with `textRead`.
  case readText(RequestID, TextEditor, in: JSONDocument?)
  /// Give a text to the person's own editor, in a file of a name; answers with `outsideFinished`.
  ///
  /// Nothing else happens until that editor ends.
  case editOutside(RequestID, name: String, [UInt8])
  /// Read what a link of the document leads to; answers with `relatedRead`.
  case readRelated(RequestID, at: String)
  /// Tell others of me where the server takes note of it; answers with `presenceAnswered`.
  case tellPresence(RequestID, PresenceReport, at: String)
  /// Tell that I left; nothing comes of it.
  case leavePresence(at: String)
  /// Give up a request.
  case cancel(RequestID)
  /// Do something with the draft journal. Written before the next key is read.
  case journal(JournalOrder)
  /// Look for drafts of this document; answers with `draftsFound`.
  case findDrafts
  /// Take a draft over; answers with `draftAdopted`.
  case adoptDraft(id: String)
  /// Drop a draft for good.
  case dropDraft(id: String)
  /// Write a file; answers with `fileWritten`.
  case writeFile(FileOrder)
  /// List the files whose paths begin with a text; answers with `filesListed`.
  case listFiles(String)
  /// Send other credentials from now on, those that were typed or those of the configuration's
  /// commands; answers with `signInFinished`.
  case signIn(String?)
  /// Start a timer, or start it anew, for so many milliseconds.
  case startTimer(EditorTimer, milliseconds: Int64)
  /// Stop a timer.
  case stopTimer(EditorTimer)
  /// Put text on the terminal's clipboard.
  case copyToClipboard([UInt8])
  /// Ask the terminal for clicks and the wheel, or leave the mouse to it.
  case useMouse(Bool)
  /// Ring the bell.
  case bell
  /// Give the terminal back to the shell until the person returns.
  case suspend
  /// Draw every cell anew.
  case redraw
  /// End the program with a status; the farewell is printed after the screen is restored.
  case quit(status: Int32, farewell: String?)
}

/// What is to be done with the draft journal.
public enum JournalOrder: Sendable, Equatable {
  /// The journal's base from now on; the file comes into being with its first record.
  case begin(Revision)
  /// One more record.
  case append([UInt8])
  /// A new base, and the records that are still to be kept; replaces the file in one step.
  case rebase(Revision, records: [[UInt8]])
  /// Nothing is left to be kept.
  case discard
}
