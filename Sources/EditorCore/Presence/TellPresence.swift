import ConditionalRequests

/// A version came whose answer tells what is offered beside the document.
func noteOffer(_ state: inout State, _ revision: Revision) -> [Effect] {
  state.versions.server.target = revision.related.versionHistory
  let target = revision.related.presence
  guard target != state.presence.target else { return [] }
  let effects = state.presence.target == nil ? [] : forgetPresence(&state)
  state.presence.target = target
  return effects
}

/// Orders that others are told soon when there is something new of me.
///
/// To be called after every action. Nothing is told where the server does not ask for it.
func followPresence(_ state: inout State) -> [Effect] {
  let presence = state.presence
  guard state.isTellingPresence, presence.request == nil,
    presence.dueAt.map({ $0 > state.now + PresencePace.change }) ?? true
  else { return [] }
  let isNews = !state.myPresence.saysTheSame(as: presence.told)
  guard isNews || presence.dueAt == nil else { return [] }
  let wait = isNews ? PresencePace.change : state.presencePace
  let due = max(state.now, (presence.toldAt ?? state.now - wait) + wait)
  guard presence.dueAt.map({ $0 > due }) ?? true else { return [] }
  return startPresenceTimer(&state, milliseconds: due - state.now)
}

/// Tells others of me.
func tellPresence(_ state: inout State) -> [Effect] {
  state.presence.dueAt = nil
  guard state.isTellingPresence, state.presence.request == nil, let target = state.presence.target
  else { return [] }
  let id = state.network.makeRequestID()
  let report = state.myPresence
  state.presence.request = id
  state.presence.told = report
  state.presence.toldAt = state.now
  return [.tellPresence(id, report, at: target)]
}

/// Others were heard of, or not: that is never worth a message.
func finishPresence(_ state: inout State, _ id: RequestID, _ reply: PresenceReply) -> [Effect] {
  guard state.presence.request == id else { return [] }
  state.presence.request = nil
  switch reply {
  case .heard(let people):
    state.presence.failures = 0
    state.presence.answeredAt = state.now
    state.presence.people = people.map { KnownPerson($0, now: state.now) }
    placePeople(&state)
    goAlong(&state)
    if state.screen == .presence { showSelectedRow(&state) }
  case .notOffered:
    state.presence = PresenceState()
    return []
  case .failed:
    state.presence.failures += 1
  }
  return startPresenceTimer(&state, milliseconds: state.presencePace)
}

/// Finds the values that others are at, in my version.
func placePeople(_ state: inout State) {
  guard let mine = state.document?.mine else { return }
  for index in state.presence.people.indices {
    state.presence.people[index].way = mine.way(to: state.presence.people[index].report.pointer)
  }
}

/// Takes my name off where it was told, and forgets everybody else.
func forgetPresence(_ state: inout State) -> [Effect] {
  let presence = state.presence
  state.presence = PresenceState()
  state.presence.target = presence.target
  return [.stopTimer(.presence)] + (presence.request.map { [.cancel($0)] } ?? [])
    + presence.farewell
}

/// Begins to tell others where I am, or ends it.
func setPresence(_ state: inout State, isTold: Bool) -> [Effect] {
  state.session.tellsPresence = isTold
  if isTold {
    state.message = Message(
      .information, "Others are told where you are and what you do, where the server asks for it.")
    return []
  }
  state.message = Message(
    .information, "Nobody is told where you are, and you are not told of others.")
  return state.presence.target == nil ? [] : forgetPresence(&state)
}

/// How often others are told of me.
enum PresencePace {
  /// After something changed, in milliseconds.
  static let change: Int64 = 1_000
  /// While nothing happens, in milliseconds.
  static let rest: Int64 = 10_000
  /// While nothing happens and others are there, in milliseconds.
  static let company: Int64 = 5_000
  /// While I look at who is there, in milliseconds.
  static let look: Int64 = 3_000
  /// The longest time between attempts without an answer, in milliseconds.
  static let longest: Int64 = 60_000
}

extension PresenceState {
  /// The order to tell that I left; none when nobody was told that I was there.
  var farewell: [Effect] {
    guard let target, told != nil else { return [] }
    return [.leavePresence(at: target)]
  }
}

extension State {
  /// Whether others are told of me.
  var isTellingPresence: Bool {
    presence.target != nil && session.tellsPresence && document != nil
  }

  /// How long to wait until others are told of me again, in milliseconds.
  var presencePace: Int64 {
    guard presence.failures == 0 else {
      return min(PresencePace.rest << Int64(min(presence.failures - 1, 4)), PresencePace.longest)
    }
    if presence.following != nil { return PresencePace.change }
    if screen == .presence { return PresencePace.look }
    return presentPeople.isEmpty ? PresencePace.rest : PresencePace.company
  }
}

private func startPresenceTimer(_ state: inout State, milliseconds: Int64) -> [Effect] {
  state.presence.dueAt = state.now + milliseconds
  return [.startTimer(.presence, milliseconds: milliseconds)]
}
