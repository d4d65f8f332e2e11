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
  /// Ask the server now.
  case refresh
  /// Give up the request under way, a pop-up, a pending prefix.
  case cancel
}

/// Commands of the tree.
public enum TreeCommand: Sendable, Hashable, CaseIterable {
  /// Movements.
  case down, up, collapseOrParent, expandOrFirstChild, nextSibling, previousSibling, parent
  /// Larger movements.
  case halfPageDown, halfPageUp, pageDown, pageUp, first, last
  /// Folds.
  case toggleFold, openRecursively, closeRecursively, openAll, closeAll, openToLevel
  /// The viewport.
  case center, cursorToTop, cursorToBottom
  /// Searching.
  case search, searchBackward, nextMatch, previousMatch, sameKeyForward, sameKeyBackward
  /// Hunks.
  case nextChange, previousChange, nextRemoteChange, previousRemoteChange
  /// Editing a value or a name.
  case editValue, clearAndEditValue, renameKey, changeType, toggleBoolean
  /// Adding, deleting and moving.
  case addAfter, addBefore, addChild, delete, cut, copy, pasteAfter, pasteBefore, duplicate
  /// Moving among siblings.
  case moveDown, moveUp
  /// Taking changes back.
  case undo, redo, revert
  /// A value as JSON text.
  case editText
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
  case editResult, editResultAsText
  /// Taking choices back.
  case reset, undo, redo
  /// Looking.
  case why, switchLayout, toggleAutomatic, toggleUnchanged, scrollDown, scrollUp
  /// Send the result.
  case submit
  /// Drop the decisions, keep the draft.
  case abort
}
