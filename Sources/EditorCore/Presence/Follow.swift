import ConditionalRequests
import JSONSyntax
import TerminalModel

/// Lets my cursor go where somebody else's goes, until a key is pressed.
///
/// Whom: the selected one where people are listed, else who was active last; `gf` again goes on to
/// the next.
func followSomebody(_ state: inout State) -> [Effect] {
  let last = state.presence.interrupted
  state.presence.interrupted = nil
  if state.mergesFiles { return refuseForFiles(&state) }
  guard state.document != nil else { return refuse(&state, "There is no document yet.") }
  guard state.session.tellsPresence else {
    return refuse(&state, "Presence is off, so nobody is known to be here; :set presence=on.")
  }
  guard state.presence.target != nil else {
    return refuse(&state, "This server does not tell who is here: nobody can be followed.")
  }
  guard let person = choose(state, after: last) else {
    return refuse(&state, "Nobody else is here; gp shows who comes.") + tellPresence(&state)
  }
  rememberPlace(&state)
  let effects = showTree(&state)
  state.presence.following = person.id
  state.presence.followedPointer = nil
  state.presence.dueAt = nil
  goAlong(&state)
  state.message = Message(.information, sentence(state, about: person))
  return effects
}

/// Goes to where the selected person is, and stays there.
func goToSelectedPerson(_ state: inout State) -> [Effect] {
  guard let mine = state.document?.mine, let person = state.selectedPerson else {
    return refuse(&state, "This line is about nobody who is here now.")
  }
  rememberPlace(&state)
  let effects = showTree(&state)
  revealAndMove(&state, to: .value(mine.nearestPath(to: person.report.pointer)))
  return effects
}

private func sentence(_ state: State, about person: KnownPerson) -> String {
  let others = state.presentPeople.count - 1
  return "Following \(person.report.name): any key stops"
    + (others > 0 ? ", gf goes on to the next." : ".")
}

/// Whom to follow now.
private func choose(_ state: State, after last: PresentPerson.ID?) -> KnownPerson? {
  if state.screen == .presence, let selected = state.selectedPerson { return selected }
  let people = state.presence.people.filter { !$0.isGone(at: state.now) }
  if let place = people.firstIndex(where: { $0.id == last }) {
    return people[(place + 1) % people.count]
  }
  return people.max { $0.activeAt < $1.activeAt }
}

/// Goes where the one that I follow has gone.
func goAlong(_ state: inout State) {
  guard state.presence.following != nil, let mine = state.document?.mine else { return }
  guard let person = state.followed else {
    state.presence.following = nil
    state.message = Message(.information, "Who you followed has left; you follow nobody now.")
    return
  }
  guard person.report.pointer != state.presence.followedPointer, state.screen == .tree,
    state.input == nil, state.popup == nil
  else { return }
  state.presence.followedPointer = person.report.pointer
  revealAndMove(&state, to: .value(mine.nearestPath(to: person.report.pointer)))
}

/// A key ends that I follow somebody; what would change the document where the cursor was taken
/// to has to be typed again.
///
/// Gives the orders of a key that does nothing else; `nil` when it does what it does.
func endFollowing(_ state: inout State, before key: KeyPress) -> [Effect]? {
  guard let id = state.presence.following else {
    if state.pending.keys.isEmpty { state.presence.interrupted = nil }
    return nil
  }
  let name = state.followed?.report.name ?? "them"
  stopFollowing(&state)
  state.presence.interrupted = id
  guard case .command(let binding) = state.session.keymap.match([key], in: state.keyContext),
    binding.command.changesAtOnce
  else { return nil }
  return refuse(&state, "You follow \(name) no more; \(key) again does it here.")
}

/// Follows nobody any more.
func stopFollowing(_ state: inout State) {
  guard state.presence.following != nil else { return }
  state.presence.following = nil
  state.presence.followedPointer = nil
  if state.message?.text.hasPrefix("Following ") == true { state.message = nil }
}

extension Command {
  /// Whether it changes the document where the cursor is, or begins to.
  fileprivate var changesAtOnce: Bool {
    switch self {
    case .tree(.edit(.undo)), .tree(.edit(.redo)), .tree(.run(.copy)): false
    case .tree(.edit), .tree(.run), .tree(.convert): true
    default: false
    }
  }
}

extension PresenceReport {
  /// What they do and where, in words: "editing /image".
  var doing: String {
    let place = pointer.isEmpty ? "the document" : pointer
    return switch activity {
    case .viewing: "looking at \(place)"
    case .editing: "editing \(place)"
    case .saving: "saving"
    case .merging(let done, let total): "merging \(done)/\(total), at \(place)"
    }
  }
}
