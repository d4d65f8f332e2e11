extension History.Entry {
  /// What is said when the step was taken back.
  ///
  /// - Parameter isBeyondBase: Whether the server has the step already, so that taking it back is
  ///   a change of its own.
  func undone(isBeyondBase: Bool) -> Message {
    guard isBeyondBase else { return Message(.information, "Undid: \(label).") }
    switch kind {
    case .edit:
      return Message(
        .warning, "Undid: \(label). It was saved before; taking it back is a new edit.")
    case .update:
      return Message(
        .warning, "Undid: \(label). Taking it back is an edit of yours now; ^R brings it back.")
    case .merge:
      return Message(
        .warning, "Undid: \(label). This is your draft before it, as an edit; ^R goes back.")
    }
  }

  /// What is said when the step was done again.
  func redone(isBeyondBase: Bool) -> Message {
    guard isBeyondBase else { return Message(.information, "Did again: \(label).") }
    return Message(
      .warning, "Did again: \(label). It is an edit against the newest version now; gd shows it.")
  }
}
