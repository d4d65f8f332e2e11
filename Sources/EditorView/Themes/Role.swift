/// What a piece of the screen is, so that a theme can say how it looks.
///
/// Views name roles, never colours. Names of two and more segments fall back to their first ones.
public enum Role: String, Sendable, Hashable, CaseIterable {
  /// Plain text.
  case text
  /// Text of lesser weight.
  case textDim = "text.dim"
  /// Text of greater weight.
  case textStrong = "text.strong"
  /// What lies behind everything; only its background counts.
  case background
  /// Rules and the edges of panes.
  case border
  /// The edge of the pane that takes the keys.
  case borderFocus = "border.focus"
  /// The name of the document or screen.
  case title
  /// The first row.
  case header
  /// A short remark in the header.
  case headerChip = "header.chip"
  /// What a key does, in the last row.
  case footer
  /// A key, in the last row.
  case footerKey = "footer.key"
  /// A sentence for information.
  case message
  /// A sentence that asks for attention.
  case messageWarning = "message.warn"
  /// A sentence about a refusal or failure.
  case messageError = "message.error"
  /// Laid over the row under the cursor.
  case cursorRow = "cursor.row"
  /// Laid over the cursor's row while something else takes the keys.
  case cursorRowInactive = "cursor.row.inactive"
  /// Laid over the cell under the cursor of a line that is typed.
  case cursorCell = "cursor.cell"
  /// Laid over selected rows.
  case selection
  /// Laid over a match of the search.
  case searchMatch = "search.match"
  /// Laid over the match under the cursor.
  case searchCurrent = "search.current"
  /// The columns left of the tree.
  case gutter
  /// A number in the gutter.
  case gutterLine = "gutter.line"
  /// The number of the cursor's row.
  case gutterLineCurrent = "gutter.line.current"
  /// The triangle of a container.
  case fold
  /// The inside of a box.
  case popup
  /// The edge of a box.
  case popupBorder = "popup.border"
  /// The title of a box.
  case popupTitle = "popup.title"
  /// What can be chosen.
  case menuItem = "menu.item"
  /// Laid over what would be chosen.
  case menuSelected = "menu.selected"
  /// The key of a choice.
  case menuKey = "menu.key"
  /// A line that is typed.
  case input
  /// A line that cannot be accepted as it is.
  case inputInvalid = "input.invalid"
  /// Where the viewport stands.
  case scrollbar

  /// The name of a member.
  case syntaxKey = "syntax.key"
  /// A string.
  case syntaxString = "syntax.string"
  /// An escape in a string.
  case syntaxEscape = "syntax.escape"
  /// A number.
  case syntaxNumber = "syntax.number"
  /// `true` and `false`.
  case syntaxBoolean = "syntax.bool"
  /// `null`.
  case syntaxNull = "syntax.null"
  /// Brackets, colons and commas.
  case syntaxPunctuation = "syntax.punct"
  /// The beginning of what is folded.
  case syntaxPreview = "syntax.preview"
  /// How much a container holds.
  case syntaxCount = "syntax.count"
  /// The name of a type.
  case syntaxType = "syntax.type"
  /// What stands for characters that cannot be shown.
  case syntaxInvisible = "syntax.invisible"
  /// Text that is no JSON.
  case syntaxError = "syntax.error"

  /// What I added.
  case changeAdded = "change.added"
  /// What I changed.
  case changeChanged = "change.changed"
  /// What I deleted.
  case changeDeleted = "change.deleted"
  /// The changed part of a value.
  case changeInline = "change.inline"

  /// My side.
  case mergeMine = "merge.mine"
  /// The version that both sides started from.
  case mergeBase = "merge.base"
  /// Their side.
  case mergeTheirs = "merge.theirs"
  /// The merged result.
  case mergeResult = "merge.result"
  /// A hunk that nobody decided yet.
  case mergeConflict = "merge.conflict"
  /// A hunk that a person decided.
  case mergeResolved = "merge.resolved"
  /// A hunk that merged by itself.
  case mergeAutomatic = "merge.auto"
  /// A hunk where both sides agree.
  case mergeSame = "merge.same"
  /// A hunk edited by hand.
  case mergeManual = "merge.manual"
  /// A hunk that a later version opened again.
  case mergeReopened = "merge.reopened"
  /// A place where a side has nothing.
  case mergeFiller = "merge.filler"
  /// The head of my column.
  case mergeHeaderMine = "merge.header.mine"
  /// The head of base's column.
  case mergeHeaderBase = "merge.header.base"
  /// The head of their column.
  case mergeHeaderTheirs = "merge.header.theirs"
  /// The head of the result.
  case mergeHeaderResult = "merge.header.result"
  /// Laid over the part of a string that I changed.
  case mergeInlineMine = "merge.inline.mine"
  /// Laid over the part of a string that they changed.
  case mergeInlineTheirs = "merge.inline.theirs"

  /// The mark of a place that they changed.
  case remoteChanged = "remote.changed"
  /// The mark of a place that both changed.
  case remoteConflict = "remote.conflict"
  /// Me.
  case presenceSelf = "presence.self"
  /// Somebody else.
  case presenceOther = "presence.other"
  /// Somebody who has been still for a while.
  case presenceIdle = "presence.idle"
  /// News of somebody else's work.
  case presenceNews = "presence.news"

  /// Nothing to save.
  case stateClean = "state.clean"
  /// Unsaved changes.
  case stateDirty = "state.dirty"
  /// A request is under way.
  case stateBusy = "state.busy"
  /// Something was done.
  case stateOk = "state.ok"
  /// The server has a newer version.
  case stateRemote = "state.remote"
  /// A save was refused, or a merge waits.
  case stateConflict = "state.conflict"
  /// The server is not reached.
  case stateOffline = "state.offline"
  /// Something to know before the next save.
  case stateWarning = "state.warn"
  /// The server refused something.
  case stateError = "state.error"
  /// The document cannot be written.
  case stateReadOnly = "state.readonly"
}
