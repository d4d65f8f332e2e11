import ConditionalRequests
import JSONSyntax

/// Opens the list of who works on the document; who is there is selected first.
func showPresence(_ state: inout State) -> [Effect] {
  if state.screen != .presence, !state.presentPeople.isEmpty {
    state.lists.presence = ListState()
    state.lists.presence.selected = State.factsBeforePeople
  }
  return openScreen(&state, .presence)
}

extension State {
  /// Who works on the document as far as that is known, and how it is known.
  ///
  /// A server that takes no note of who is there tells only of those who saved: that is said, and
  /// nothing more is claimed.
  public var presenceFacts: [Fact] {
    [Fact.heading("YOU"), Fact(session.author, myDoing, .mine)] + here + others + knowledge
      + joining
  }

  /// Who is selected where people are listed; `nil` when no person is.
  var selectedPerson: KnownPerson? {
    let people = presentPeople
    let index = lists.presence.selected - Self.factsBeforePeople
    return people.indices.contains(index) ? people[index] : nil
  }

  /// Me, and the headings.
  fileprivate static let factsBeforePeople = 3

  /// Who is there now; nothing where the server does not tell.
  private var here: [Fact] {
    guard isTellingPresence else { return [] }
    let people = presentPeople.map { person in
      Fact(person.report.name, fact(about: person), person.isGrey(at: now) ? .dim : .theirs)
    }
    let nobody = Fact("", presence.answeredAt == nil ? "The server is asked." : "Nobody else.")
    return [Fact.heading("HERE NOW")] + (people.isEmpty ? [nobody] : people)
  }

  private func fact(about person: KnownPerson) -> String {
    let heard = max(0, now - person.heardAt) / 1_000
    let idle = max(0, now - person.activeAt) / 1_000
    var words = [person.report.doing]
    if person.id == presence.following { words.append("you follow") }
    words.append(
      person.isGrey(at: now)
        ? "not heard for \(secondsText(heard))"
        : idle < 15 ? "\(secondsText(heard)) ago" : "no key for \(secondsText(idle))")
    return words.joined(separator: ", ")
  }

  private var myDoing: String {
    guard let document else { return "no document is open" }
    let place = pointerText(tree.cursor.path)
    let doing =
      if network.save != nil {
        "saving"
      } else if let merge {
        "merging \(merge.total - merge.unresolved.count)/\(merge.total)"
      } else if input != nil || text != nil || document.isDirty {
        "editing, \(counted(document.changes.count, "path")) not saved"
      } else {
        "looking"
      }
    return "\(doing), at \(place)"
  }

  private var others: [Fact] {
    let facts = savers.map { author, entry in
      let ago = max(0, now - entry.seenAt) / 1_000
      let when = savedAtText(entry.version.revision) ?? clock(entry.seenAt)
      return Fact(
        author, "saved \(entry.version.revision.tagText) at \(when), seen \(secondsText(ago)) ago",
        .theirs)
    }
    if facts.isEmpty, isTellingPresence { return [] }
    let nobody = Fact("", "Nobody else saved a version that was seen in this run.")
    return [Fact.heading("OTHERS WHO SAVED")] + (facts.isEmpty ? [nobody] : facts)
  }

  /// Who else saved, each with the newest version; the latest first.
  private var savers: [(String, SeenVersion)] {
    var known: Set<String> = []
    return versions.entries.reversed().compactMap { entry in
      let author = entry.version.author ?? (entry.origin == .theirs ? "somebody" : nil)
      guard let author, author != session.author, !entry.origin.isMine,
        known.insert(author).inserted
      else { return nil }
      return (author, entry)
    }
  }

  private var knowledge: [Fact] {
    let revision = document.map { $0.theirs?.version.revision ?? $0.base.revision }
    var facts = [Fact.heading("HOW THIS IS KNOWN"), Fact("level", levelText(revision))]
    let interval = network.pollInterval.map { "every \($0 / 1_000) s" } ?? "only with R"
    let answer = network.lastAnswer.map {
      ", answered \(secondsText(max(0, now - $0) / 1_000)) ago"
    }
    facts.append(Fact("asked", interval + (answer ?? ", not answered yet")))
    if isTellingPresence { return facts + presenceKnowledge }
    let isOff = presence.target != nil && !session.tellsPresence
    return facts + [
      isOff
        ? Fact("switched off", "who is here; :set presence=on tells them of you, and you of them.")
        : Fact("not known", "who only looks, and where others edit: the server does not tell."),
      Fact("seen of you", "what you save, under the name \(session.author); not where you are."),
    ]
  }

  private var presenceKnowledge: [Fact] {
    let answer = presence.answeredAt.map {
      "told every \(presencePace / 1_000) s and after changes, answered "
        + "\(secondsText(max(0, now - $0) / 1_000)) ago"
    }
    return [
      Fact("presence", answer ?? "not answered yet"),
      Fact(
        "seen of you",
        "your name, place and activity; :set presence=off ends it."
      ),
    ]
  }

  /// What somebody else types to open the same document.
  private var joining: [Fact] {
    if session.isFile { return [] }
    return [Fact.heading("TO JOIN"), Fact("", "triptych \(session.url) --name NAME")]
  }

  private func levelText(_ revision: Revision?) -> String {
    guard let revision else { return "0: no version was read yet" }
    if isTellingPresence { return "3: the server tells who is here, and who saved" }
    if revision.author != nil { return "2: versions have tags, and the server says who saved them" }
    if revision.entityTag != nil { return "1: versions have tags; nobody says who saved them" }
    return "0: versions have no tags; contents are compared"
  }

  private func secondsText(_ seconds: Int64) -> String {
    seconds < 100
      ? "\(seconds) s" : seconds < 6_000 ? "\(seconds / 60) min" : "\(seconds / 3_600) h"
  }
}
