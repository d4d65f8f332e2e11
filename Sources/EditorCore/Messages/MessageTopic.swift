/// A state of things that a message speaks of; when it is over, so is the message.
public enum MessageTopic: Sendable, Hashable {
  /// Nothing answers.
  case offline
  /// A request is under way.
  case request
  /// It is not known whether a save arrived.
  case unsure
  /// The server refused something, and that stands.
  case problem
  /// Somebody else saved a version that mine is not merged with.
  case news
  /// A merge waits.
  case merge
  /// A line is typed.
  case line
  /// A range is selected.
  case selection
  /// Only matches are shown.
  case filter
  /// The window is too small to show anything.
  case window
  /// The draft cannot be written.
  case draft
}

extension MessageTopic {
  /// Whether things are still as the message says.
  func holds(in state: State) -> Bool {
    switch self {
    case .offline: state.network.status != .online
    case .request:
      state.network.load != nil || state.network.poll != nil || state.network.save != nil
        || state.documents.request != nil || state.network.merge != nil
    case .unsure: state.network.undecided != nil || state.network.save != nil
    case .problem: state.network.problem != nil
    case .news: state.document?.theirs != nil
    case .merge: state.merge != nil || state.document?.theirs != nil
    case .line: state.input != nil
    case .selection: state.tree.selection != nil
    case .filter: state.tree.folds.filter != nil
    case .window: state.layout.sizeClass == .tooSmall
    case .draft: state.drafts.failure != nil
    }
  }
}

/// Drops a message that speaks of what is over.
func dropStaleMessage(_ state: inout State) {
  guard let topic = state.message?.topic, !topic.holds(in: state) else { return }
  state.message = nil
}
