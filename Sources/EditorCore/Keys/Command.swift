/// What a key or a typed word asks for: an imperative, without its count.
public enum Command: Sendable, Hashable {
  /// Works on every screen.
  case application(ApplicationCommand)
  /// Works on the tree.
  case tree(TreeCommand)
  /// Works on lists: changes, request log, help.
  case list(ListCommand)
  /// Works on the merge.
  case merge(MergeCommand)
  /// Works on what lies over a screen.
  case popup(PopupCommand)
  /// Works on the text editor.
  case text(TextCommand)
  /// Works on a line that is typed.
  case line(LineCommand)
  /// What would be typed after `:`.
  case typed(String)
}

/// Commands of every screen.
public enum ApplicationCommand: Sendable, Hashable, CaseIterable {
  /// Save, or submit in the merge.
  case save
  /// Leave this screen; on the tree: end the program, the draft is kept.
  case quit
  /// End the program.
  case quitProgram
  /// Give the terminal back to the shell.
  case suspend
  /// Draw every cell anew.
  case redraw
  /// Type a command.
  case commandLine
  /// Find any action by its name.
  case palette
  /// The keys of this screen.
  case help
  /// My changes.
  case showMyChanges
  /// Their changes.
  case showTheirChanges
  /// The merge.
  case showMerge
  /// The request log.
  case showRequestLog
  /// The documents.
  case showDocuments
  /// The versions that were seen.
  case showHistory
  /// Who works on the document, as far as it is known.
  case showPresence
  /// All that can be said of the value under the cursor.
  case showNode
  /// My cursor goes with somebody else's.
  case follow
  /// Ask the server now.
  case refresh
  /// Give up the request under way, a pop-up, a pending prefix.
  case cancel
}

/// Commands of the tree.
public enum TreeCommand: Sendable, Hashable {
  /// Moves the cursor.
  case move(TreeMovement)
  /// Opens and closes containers.
  case fold(FoldCommand)
  /// Scrolls to a place on the screen.
  case scroll(ScrollCommand)
  /// Looks for something and goes there.
  case find(FindCommand)
  /// Selects a range.
  case select(SelectionCommand)
  /// Works on the selected range, else on the value under the cursor.
  case run(RunCommand)
  /// Changes the value under the cursor, or adds to it.
  case edit(EditCommand)
  /// Makes something else of a value.
  case convert(ConvertCommand)
  /// Puts something of a value on the clipboard.
  case copy(CopyCommand)
}

/// Movements of the cursor in the tree.
public enum TreeMovement: Sendable, Hashable, CaseIterable {
  /// By rows.
  case down, up
  /// Along the structure.
  case collapseOrParent, expandOrFirstChild, nextSibling, previousSibling, parent
  /// By pages, and to the ends.
  case halfPageDown, halfPageUp, pageDown, pageUp, first, last
}

/// Opening and closing containers.
public enum FoldCommand: Sendable, Hashable, CaseIterable {
  /// The container under the cursor, alone or with everything in it.
  case toggle, openRecursively, closeRecursively
  /// All of them.
  case openAll, closeAll, openToLevel
}

/// Where the row of the cursor is to stand.
public enum ScrollCommand: Sendable, Hashable, CaseIterable {
  /// In the middle, at the top, at the bottom.
  case center, top, bottom
}

/// Looking for something.
public enum FindCommand: Sendable, Hashable, CaseIterable {
  /// A text.
  case search, nextMatch, previousMatch
  /// A value by parts of its path, and the places before and after big moves.
  case path, jumpBack, jumpForward
  /// Only matches are shown, or everything again.
  case filter
  /// A member with the same name.
  case sameNameForward, sameNameBackward
  /// A change of one of us.
  case nextMine, previousMine, nextTheirs, previousTheirs
}

/// Selecting a range of siblings.
public enum SelectionCommand: Sendable, Hashable, CaseIterable {
  /// Movements extend the range from here on; or no more.
  case begin, leave
  /// By rows, also without having begun.
  case extendDown, extendUp
}

/// Working on values that follow each other.
public enum RunCommand: Sendable, Hashable, CaseIterable {
  /// A number says how many values.
  case delete, cut, copy, duplicate
  /// Among siblings; a number says how far.
  case moveDown, moveUp
  /// To another level: behind the container around them, into a container beside them.
  case moveOut, moveIn
}

/// Making something else of a value, all of it kept where it can be.
public enum ConvertCommand: Sendable, Hashable, CaseIterable {
  /// The next type; the other truth.
  case changeType, toggleBoolean
  /// The members in the order of their names: of one object, of all in it.
  case sortNames, sortNamesDeep
  /// A string with JSON text to that value, and back.
  case toggleEmbedded
}

/// What of a value goes to the clipboard: itself, its name, both, or the way to it.
public enum CopyCommand: Sendable, Hashable, CaseIterable {
  case plainValue, name, pair, pointer, dottedPath, jqPath
}

/// Changing the document.
public enum EditCommand: Sendable, Hashable, CaseIterable {
  /// A value or a name; `activate` edits a scalar and folds a container.
  case activate, editValue, clearAndEditValue, rename
  /// A value as JSON text, here or in the person's own editor.
  case editText, editOutside
  /// Adding.
  case addAfter, addBefore, addChild, pasteAfter, pasteBefore
  /// The last edit once more.
  case repeatLast
  /// Taking changes back.
  case undo, redo, revert
}

/// Commands of the lists.
public enum ListCommand: Sendable, Hashable, CaseIterable {
  /// Movements.
  case down, up, pageDown, pageUp, first, last
  /// Go to the node of the selected row.
  case open
  /// Take the selected hunk back.
  case revert
  /// Type a filter.
  case filter
  /// Create a document; list the folder around this one; drop the draft of the selected document.
  case create, parentFolder, dropDraft
  /// Of a replacement: leave the selected place or all as they are, or not; replace what is chosen.
  case toggle, toggleAll, apply
  /// Mark a version, look at one, bring one back as an edit.
  case mark, view, restore
  /// What the selected line says, on the clipboard.
  case copyFact
  /// The selected request as a curl command, on the clipboard.
  case copyAsCurl
}

/// Commands of the merge.
public enum MergeCommand: Sendable, Hashable, CaseIterable {
  /// Movements among hunks.
  case nextUnresolved, previousUnresolved, nextHunk, previousHunk, down, up, first, last
  /// Choices for the hunk under the cursor.
  case takeMine, takeBase, takeTheirs, takeBoth, takePrevious
  /// Choices for all remaining hunks.
  case takeAllMine, takeAllTheirs
  /// Editing the result.
  case editResult, editResultAsText, editResultOutside
  /// Taking choices back.
  case reset, undo, redo
  /// Looking.
  case why, switchLayout, toggleAutomatic, toggleUnchanged, scrollDown, scrollUp
  /// Send the result.
  case submit
  /// Drop the decisions, keep the draft.
  case abort
}

/// Commands of what lies over a screen; never on a movement key.
public enum PopupCommand: Sendable, Hashable, CaseIterable {
  /// The answer that leads on: open the merge, send, continue the draft.
  case accept
  /// Back to the screen; nothing happens.
  case dismiss
  /// Their change only.
  case lookAtTheirs
  /// The summary of what is about to be sent.
  case submit
  /// Choose among drafts, or among actions.
  case down, up, pageDown, pageUp
  /// Drop the selected draft for good.
  case dropDraft
}

/// Commands of the text editor; all other keys type.
public enum TextCommand: Sendable, Hashable {
  /// Moves the cursor, selects up to where a motion leads, or deletes up to there.
  case move(TextMotion)
  case select(TextMotion)
  case delete(TextMotion)
  /// Selects all of it.
  case selectAll
  /// Ends the line; moves lines to the right, or back.
  case newLine, indent, outdent
  /// The selection, or else the line, and the text editor's clipboard.
  case cut, copy, paste
  /// Taking changes back.
  case undo, redo
  /// The next key types itself, whatever it is.
  case literal
  /// Looking for a text.
  case find, findNext, findPrevious
  /// Between a string's content and raw JSON.
  case switchRaw
  /// The same text in the person's own editor.
  case external
  /// Put the text into the tree.
  case apply
  /// Leave; asks when the text was changed.
  case leave
}

/// Commands of a line that is typed; all other keys type.
public enum LineCommand: Sendable, Hashable, CaseIterable {
  /// Movements.
  case left, right, wordLeft, wordRight, start, end
  /// Deleting.
  case deleteBackward, deleteForward, deleteWord, deleteToStart, deleteToEnd
  /// The next key types itself, whatever it is.
  case literal
  /// Between a string's content and raw JSON.
  case switchRaw
  /// Of a search: where it looks, and whether its text is a regular expression.
  case switchScope, switchExpression
  /// Of a search: the matches around, and the searches before.
  case nextMatch, previousMatch, earlier, later
  /// The rest of a command's name.
  case complete
  /// Done, or given up.
  case accept, cancel
}
