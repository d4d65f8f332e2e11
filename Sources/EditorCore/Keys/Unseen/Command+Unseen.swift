extension Command {
  /// Whether it may act where nothing can be seen of what it does: it moves, looks or leaves.
  ///
  /// Whatever changes, deletes, saves or sends something waits for a window that shows it.
  var actsUnseen: Bool {
    switch self {
    case .application(let command): command.actsUnseen
    case .tree(let command): command.actsUnseen
    case .list(let command): command.actsUnseen
    case .merge(let command): command.actsUnseen
    case .popup(let command): command.actsUnseen
    case .text(let command): command.actsUnseen
    case .line(let command): command.actsUnseen
    case .typed(let text): TypedCommand.actsUnseen(text)
    }
  }
}

extension ApplicationCommand {
  fileprivate var actsUnseen: Bool { self != .save && self != .palette }
}

extension TreeCommand {
  fileprivate var actsUnseen: Bool {
    switch self {
    case .move, .fold, .scroll, .select, .copy: true
    case .find(let command): command != .path && command != .search
    case .run(let command): command == .copy
    case .edit, .convert: false
    }
  }
}

extension ListCommand {
  fileprivate var actsUnseen: Bool {
    switch self {
    case .down, .up, .pageDown, .pageUp, .first, .last, .open, .parentFolder, .view, .copyFact,
      .copyAsCurl:
      true
    case .revert, .filter, .create, .dropDraft, .toggle, .toggleAll, .apply, .mark, .restore:
      false
    }
  }
}

extension MergeCommand {
  fileprivate var actsUnseen: Bool {
    switch self {
    case .nextUnresolved, .previousUnresolved, .nextHunk, .previousHunk, .down, .up, .first, .last,
      .why, .switchLayout, .toggleAutomatic, .toggleUnchanged, .scrollDown, .scrollUp:
      true
    case .takeMine, .takeBase, .takeTheirs, .takeBoth, .takePrevious, .takeAllMine, .takeAllTheirs,
      .editResult, .editResultAsText, .editResultOutside, .reset, .undo, .redo, .submit, .abort:
      false
    }
  }
}

extension PopupCommand {
  fileprivate var actsUnseen: Bool {
    switch self {
    case .dismiss, .lookAtTheirs, .down, .up, .pageDown, .pageUp: true
    case .accept, .submit, .dropDraft: false
    }
  }
}

extension TextCommand {
  fileprivate var actsUnseen: Bool {
    switch self {
    case .move, .select, .selectAll, .copy, .findNext, .findPrevious, .leave: true
    case .delete, .newLine, .indent, .outdent, .cut, .paste, .undo, .redo, .literal, .find,
      .switchRaw, .external, .apply:
      false
    }
  }
}

extension LineCommand {
  fileprivate var actsUnseen: Bool {
    switch self {
    case .left, .right, .wordLeft, .wordRight, .start, .end: true
    case .deleteBackward, .deleteForward, .deleteWord, .deleteToStart, .deleteToEnd, .literal,
      .switchRaw, .switchScope, .switchExpression, .nextMatch, .previousMatch, .earlier, .later,
      .complete, .accept, .cancel:
      false
    }
  }
}

extension TypedCommand {
  /// Whether what was typed after `:` may be carried out unseen.
  static func actsUnseen(_ text: String) -> Bool {
    guard let name = text.split(separator: " ").first.map(String.init) else { return true }
    return LineCommandTable.command(named: name)?.actsUnseen ?? true
  }

  private var actsUnseen: Bool {
    switch self {
    case .quit, .quitNow, .go, .map, .help, .refresh, .suspend, .list, .set, .theme: true
    case .save, .saveAnyway, .saveAndQuit, .replace, .export, .exportOver, .report, .signIn,
      .editor, .abortMerge, .overwrite, .recreate, .discard, .open, .create, .value:
      false
    }
  }
}
