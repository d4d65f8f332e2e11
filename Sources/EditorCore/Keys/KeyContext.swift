/// Where a key has a meaning.
public enum KeyContext: Sendable, Hashable, CaseIterable {
  /// Every screen, under nothing.
  case everywhere
  /// The tree while a range is selected; the keys of the tree work too where these say nothing.
  case selection
  /// The tree.
  case tree
  /// The list of documents.
  case documents
  /// The versions that were seen.
  case history
  /// What differs between two versions.
  case comparison
  /// A version that is looked at.
  case version
  /// What can be said of a value.
  case node
  /// Who works on the document.
  case presence
  /// The list of my changes.
  case myChanges
  /// The list of their changes.
  case theirChanges
  /// The places of a replacement.
  case replace
  /// The request log.
  case requestLog
  /// The help.
  case help
  /// The merge.
  case merge
  /// The text editor.
  case text
  /// The card after a refused save.
  case refused
  /// What is about to be sent.
  case summary
  /// The offer of a draft.
  case draftOffer
  /// Why a hunk is as it is.
  case why
  /// The palette.
  case palette
  /// The list from which a value is chosen by parts of its path.
  case paths
  /// The themes.
  case themes
  /// A line that is typed: a command, a search, a value, a name.
  case line
}

extension KeyContext {
  /// The title over its keys in the help and the README.
  public var title: String {
    switch self {
    case .everywhere: "Everywhere"
    case .selection: "Tree, while a range is selected"
    case .tree: "Tree"
    case .documents: "Documents"
    case .history: "History"
    case .comparison: "Two versions compared"
    case .version: "A version, read-only"
    case .node: "Node details"
    case .presence: "Presence"
    case .myChanges: "My changes"
    case .theirChanges: "Their changes"
    case .replace: "Replace"
    case .requestLog: "Requests"
    case .help: "Help"
    case .merge: "Merge"
    case .text: "Text editor"
    case .refused: "After a refused save"
    case .summary: "Before sending"
    case .draftOffer: "When a draft was found"
    case .why: "Why a hunk is as it is"
    case .palette: "Palette"
    case .paths: "Paths"
    case .themes: "Themes"
    case .line: "Lines and values that are typed"
    }
  }
}

extension State {
  /// Where the next key is looked up.
  public var keyContext: KeyContext {
    if input != nil { return .line }
    switch popup {
    case .refused: return .refused
    case .summary: return .summary
    case .draftOffer: return .draftOffer
    case .why: return .why
    case .palette: return .palette
    case .paths: return .paths
    case .themes: return .themes
    case .confirmation: return .line
    case .whichKey, nil: break
    }
    if screen == .tree, tree.selection != nil { return .selection }
    return screen.keyContext
  }
}
