import JSONMerge
import JSONSyntax
public import TerminalModel

/// A key that matters now, with a word for it.
public struct FooterHint: Sendable, Hashable {
  /// The key: "^S".
  public let key: String
  /// What it does, in a word: "save".
  public let label: String
  /// The keys that a click on it presses.
  public let sequence: [KeyPress]
}

extension State {
  /// How many keys the footer shows at most.
  public static let footerHintLimit = 8

  /// The keys that matter now, the most useful first, the help last where there is one.
  public var footerHints: [FooterHint] {
    let context = keyContext
    guard context.includesEverywhere else {
      let offered = session.keymap.bindings(in: context).filter { isOffered($0.command) }
      let ways = offered.filter { $0.command != .line(.cancel) }
      return (ways + offered.filter { $0.command == .line(.cancel) }).compactMap {
        FooterHint($0, label: label(of: $0.command))
      }
    }
    let bindings = footerCommands.compactMap { session.keymap.binding(of: $0, in: context) }
    let keys = bindings.compactMap { FooterHint($0, label: label(of: $0.command)) }
    let hints = Array((typedHints + keys).prefix(Self.footerHintLimit - 1))
    let help = session.keymap.binding(of: .application(.help), in: context)
    return screen == .help
      ? hints : hints + [help].compactMap { $0.flatMap { FooterHint($0) } }
  }

  /// Commands to be typed that matter more than any key.
  private var typedHints: [FooterHint] {
    guard screen == .tree else { return [] }
    if case .credentials(status: 401, _)? = network.problem {
      return [FooterHint(typed: ":login", label: "sign in")]
    }
    return isAbsent ? [FooterHint(typed: ":create", label: "begin it")] : []
  }

  /// What a key would do now, where that is not always the same; `nil` where the table says it.
  private func label(of command: Command) -> String? {
    switch command {
    case .line(.switchRaw):
      if case .inline(let edit)? = input {
        edit.isStringContent ? "raw JSON" : "as text"
      } else {
        nil
      }
    case .text(.switchRaw): text?.target.isJSON == true ? "plain text" : "raw JSON"
    case .tree(.edit(.addChild)): cursorPlace?.node.kind == .array ? "add item" : "add member"
    case .tree(.edit(.addAfter)): cursorPlace?.node.kind.isContainer == true ? "add after" : nil
    default: nil
    }
  }

  /// Whether a key does something where the cursor is; a hint never leads to a refusal.
  private func isOffered(_ command: Command) -> Bool {
    switch command {
    case .merge(.takeMine): offers(.mine)
    case .merge(.takeBase): offers(.base)
    case .merge(.takeTheirs): offers(.theirs)
    case .merge(.takeBoth): offers(.both)
    case .merge(.editResult): offers(.edit)
    case .application(.follow): !presentPeople.isEmpty
    case .list(.open) where screen == .presence: !presentPeople.isEmpty
    case .merge(.undo): merge?.resolutions.undo.isEmpty == false
    case .popup(.submit):
      if case .refused(let card)? = popup {
        !card.isComputing && card.conflictCount == 0
      } else {
        true
      }
    case .tree(.edit(.editValue)): cursorPlace?.node.kind.isContainer == false
    case .tree(.edit(.addChild)): cursorPlace?.node.kind.isContainer == true
    case .tree(.edit(.addAfter)): cursorPlace?.parent != nil
    case .tree(.edit(.rename)): cursorPlace?.parent?.kind == .object
    case .tree(.run(.delete)): selectedRun != nil || cursorPlace?.parent != nil
    case .list(.parentFolder): WebAddress(documents.folder).map { $0.parentFolder != $0 } ?? false
    case .line(.switchRaw): isEditingValue
    case .line(.switchScope): if case .search? = input { true } else { false }
    case .line(.switchExpression): isTypingSearch
    case .text(.switchRaw): text?.canSwitch == true
    case .text(.undo): text?.canUndo == true
    case .line(.complete): if case .command? = input { true } else { false }
    default: true
    }
  }

  private var isTypingSearch: Bool {
    switch input {
    case .search, .textSearch: true
    case .command, .newDocument, .secret, .filter, .inline, nil: false
    }
  }

  private func offers(_ choice: Resolution.Choice) -> Bool {
    merge?.current?.choices.contains(choice) == true
  }

  private var isEditingValue: Bool {
    guard case .inline(let edit)? = input else { return false }
    switch edit.target {
    case .value, .newChild, .resolution: return true
    case .name, .newName: return false
    }
  }

  /// The commands that matter now, the most useful first.
  var footerCommands: [Command] { usefulCommands.filter(isOffered) }

  private var usefulCommands: [Command] {
    switch screen {
    case .tree: treeCommands
    case .merge: mergeCommands
    case .documents: documentCommands
    case .history: [.list(.mark), .list(.view), .list(.restore), .application(.quit)]
    case .comparison: [.list(.open), .application(.quit)]
    case .version: [.list(.restore), .tree(.run(.copy)), .application(.quit)]
    case .node: [.list(.copyFact), .application(.quit)]
    case .presence:
      [.list(.open), .application(.follow), .application(.refresh), .application(.quit)]
    case .myChanges: [.list(.open), .list(.revert), .application(.save), .application(.quit)]
    case .theirChanges: [.list(.open), .application(.showMerge), .application(.quit)]
    case .replace: [.list(.apply), .list(.toggle), .list(.toggleAll), .application(.quit)]
    case .requestLog: [.list(.filter), .list(.copyAsCurl), .application(.quit)]
    case .help: [.list(.filter), .application(.quit)]
    case .text: []
    }
  }

  private var treeCommands: [Command] {
    if document == nil { return waitingCommands }
    if unreadable != nil { return repairCommands }
    if tree.selection != nil { return selectionCommands }
    var commands: [Command] = network.save == nil ? [] : [.application(.cancel)]
    if case .offline = network.status { commands.append(.application(.refresh)) }
    if document?.isDirty == true { commands.append(.application(.save)) }
    if document?.theirs != nil || merge != nil { commands.append(.application(.showMerge)) }
    if search.isShown { commands += [.tree(.find(.nextMatch)), .tree(.find(.previousMatch))] }
    commands += [
      .edit(.editValue), .edit(.addChild), .edit(.addAfter), .run(.delete), .edit(.rename),
    ].map(Command.tree)
    if document?.history.undo.isEmpty == false { commands.append(.tree(.edit(.undo))) }
    commands += [.tree(.find(.search)), .tree(.edit(.editText)), .application(.commandLine)]
    return commands
  }

  private var waitingCommands: [Command] {
    let first: ApplicationCommand = network.load == nil ? .refresh : .cancel
    return [first, .showDocuments, .commandLine].map(Command.application)
  }

  /// The ways out of a document that is no JSON.
  private var repairCommands: [Command] {
    [.tree(.edit(.editText)), .application(.refresh), .application(.commandLine)]
  }

  private var selectionCommands: [Command] {
    let edits: [RunCommand] = [.delete, .copy, .cut, .duplicate, .moveDown, .moveOut]
    return edits.map { .tree(.run($0)) } + [.tree(.select(.leave))]
  }

  private var documentCommands: [Command] {
    let drop: [Command] = documents.drafts.isEmpty ? [] : [.list(.dropDraft)]
    return [.list(.open), .list(.filter), .list(.create), .list(.parentFolder)] + drop
      + [.application(.quit), .application(.refresh), .application(.commandLine)]
  }

  private var mergeCommands: [Command] {
    let choices: [Command] = [.merge(.takeMine), .merge(.takeTheirs), .merge(.takeBoth)]
    if merge?.unresolved.isEmpty == false {
      return [.merge(.nextUnresolved)] + choices
        + [.merge(.editResult), .merge(.undo), .merge(.nextHunk)]
    }
    return [.merge(.submit), .merge(.nextHunk)] + choices + [.merge(.undo), .application(.quit)]
  }
}

extension FooterHint {
  /// The hint of a command that is typed; a click types it and carries it out.
  fileprivate init(typed command: String, label: String) {
    let keys = command.map { KeyPress(.character($0)) } + [KeyPress(.enter)]
    self.init(key: command, label: label, sequence: keys)
  }

  /// The hint of a line of the table; `nil` when it is never hinted at.
  ///
  /// - Parameter label: What it would do now, where the table does not say it.
  fileprivate init?(_ binding: KeyBinding, label: String? = nil) {
    guard let sequence = binding.sequences.first, let hint = binding.hint else { return nil }
    self.init(key: KeyBinding.text(of: sequence), label: label ?? hint, sequence: sequence)
  }
}
