/// What a piece of the screen is, so that a theme can say how it looks.
///
/// Views name roles, never colours. Names of two and more segments fall back to their first ones.
public enum Role: UInt8, Sendable, Hashable, CaseIterable {
  /// Plain text.
  case text
  /// Text of lesser weight.
  case textDim
  /// Text of greater weight.
  case textStrong
  /// What lies behind everything; only its background counts.
  case background
  /// Rules and the edges of panes.
  case border
  /// The edge of the pane that takes the keys.
  case borderFocus
  /// The name of the document or screen.
  case title
  /// The first row.
  case header
  /// A short remark in the header.
  case headerChip
  /// What a key does, in the last row.
  case footer
  /// A key, in the last row.
  case footerKey
  /// A sentence for information.
  case message
  /// A sentence that asks for attention.
  case messageWarning
  /// A sentence about a refusal or failure.
  case messageError
  /// Laid over the row under the cursor.
  case cursorRow
  /// Laid over the cursor's row while something else takes the keys.
  case cursorRowInactive
  /// Laid over the cell under the cursor of a line that is typed.
  case cursorCell
  /// Laid over selected rows.
  case selection
  /// Laid over a match of the search.
  case searchMatch
  /// Laid over the match under the cursor.
  case searchCurrent
  /// The columns left of the tree.
  case gutter
  /// A number in the gutter.
  case gutterLine
  /// The number of the cursor's row.
  case gutterLineCurrent
  /// The triangle of a container.
  case fold
  /// The inside of a box.
  case popup
  /// The edge of a box.
  case popupBorder
  /// The title of a box.
  case popupTitle
  /// What can be chosen.
  case menuItem
  /// Laid over what would be chosen.
  case menuSelected
  /// The key of a choice.
  case menuKey
  /// A line that is typed.
  case input
  /// A line that cannot be accepted as it is.
  case inputInvalid
  /// Where the viewport stands.
  case scrollbar

  /// The name of a member.
  case syntaxKey
  /// A string.
  case syntaxString
  /// An escape in a string.
  case syntaxEscape
  /// A number.
  case syntaxNumber
  /// `true` and `false`.
  case syntaxBoolean
  /// `null`.
  case syntaxNull
  /// Brackets, colons and commas.
  case syntaxPunctuation
  /// The beginning of what is folded.
  case syntaxPreview
  /// How much a container holds.
  case syntaxCount
  /// The name of a type.
  case syntaxType
  /// What stands for characters that cannot be shown.
  case syntaxInvisible
  /// Text that is no JSON.
  case syntaxError

  /// What I added.
  case changeAdded
  /// What I changed.
  case changeChanged
  /// What I deleted.
  case changeDeleted
  /// The changed part of a value.
  case changeInline

  /// My side.
  case mergeMine
  /// The version that both sides started from.
  case mergeBase
  /// Their side.
  case mergeTheirs
  /// The merged result.
  case mergeResult
  /// A hunk that nobody decided yet.
  case mergeConflict
  /// A hunk that a person decided.
  case mergeResolved
  /// A hunk that merged by itself.
  case mergeAutomatic
  /// A hunk where both sides agree.
  case mergeSame
  /// A hunk edited by hand.
  case mergeManual
  /// A hunk that a later version opened again.
  case mergeReopened
  /// A place where a side has nothing.
  case mergeFiller
  /// The head of my column.
  case mergeHeaderMine
  /// The head of base's column.
  case mergeHeaderBase
  /// The head of their column.
  case mergeHeaderTheirs
  /// The head of the result.
  case mergeHeaderResult
  /// Laid over the part of a string that I changed.
  case mergeInlineMine
  /// Laid over the part of a string that they changed.
  case mergeInlineTheirs

  /// The mark of a place that they changed.
  case remoteChanged
  /// The mark of a place that both changed.
  case remoteConflict
  /// Me.
  case presenceSelf
  /// Somebody else.
  case presenceOther
  /// Somebody who has been still for a while.
  case presenceIdle
  /// News of somebody else's work.
  case presenceNews

  /// Nothing to save.
  case stateClean
  /// Unsaved changes.
  case stateDirty
  /// A request is under way.
  case stateBusy
  /// Something was done.
  case stateOk
  /// The server has a newer version.
  case stateRemote
  /// A save was refused, or a merge waits.
  case stateConflict
  /// The server is not reached.
  case stateOffline
  /// Something to know before the next save.
  case stateWarning
  /// The server refused something.
  case stateError
  /// The document cannot be written.
  case stateReadOnly
}
