public import ConditionalRequests
public import JSONSyntax

/// What is known of others at the document, and what they were told of me.
public struct PresenceState: Sendable, Equatable {
  /// Where the server takes note of who is there, in its own words; `nil` when it does not.
  public internal(set) var target: String?
  /// Everybody else, who was there first comes first.
  public internal(set) var people: [KnownPerson] = []
  /// When others were heard of last, in Unix milliseconds.
  public internal(set) var answeredAt: Int64?
  /// Whom my cursor follows.
  public internal(set) var following: PresentPerson.ID?
  /// Whom it followed until a key that may be the beginning of `gf` was pressed.
  var interrupted: PresentPerson.ID?
  /// Where it followed them last.
  var followedPointer: String?
  /// The request under way.
  var request: RequestID?
  /// What was told last; `nil` when nobody was told of me.
  var told: PresenceReport?
  /// When it was told, in Unix milliseconds.
  var toldAt: Int64?
  /// When it is told again, in Unix milliseconds; `nil` while no timer runs.
  var dueAt: Int64?
  /// How often in a row there was no answer.
  var failures = 0

  /// Nothing known yet.
  public init() {}
}

/// Somebody else at the document; untrusted text, escaped when it is drawn.
public struct KnownPerson: Sendable, Equatable, Identifiable {
  /// Tells people of one name apart.
  public let id: PresentPerson.ID
  /// What they told last.
  public let report: PresenceReport
  /// When they were heard last, in Unix milliseconds.
  public let heardAt: Int64
  /// When they pressed a key last, in Unix milliseconds.
  public let activeAt: Int64
  /// The values on the way to where they are, from the root on, as far as mine has them.
  public internal(set) var way: [JSONNodeID] = []

  init(_ person: PresentPerson, now: Int64) {
    id = person.id
    report = person.report
    heardAt = now - person.heardMilliseconds
    activeAt = now - max(person.report.idleMilliseconds, person.heardMilliseconds)
  }
}

extension KnownPerson {
  /// Who was not heard for so long is shown grey, in milliseconds.
  static let greyAge: Int64 = 30_000
  /// Who was not heard for so long is gone, in milliseconds.
  static let goneAge: Int64 = 90_000

  /// Whether they were not heard for a while and may be away.
  public func isGrey(at now: Int64) -> Bool { now - heardAt >= Self.greyAge }

  /// Whether they were not heard for so long that they are not there any more.
  public func isGone(at now: Int64) -> Bool { now - heardAt >= Self.goneAge }
}

extension State {
  /// Everybody else at the document, whose work matters most to mine first.
  public var presentPeople: [KnownPerson] {
    presence.people.filter { !$0.isGone(at: now) }.sorted { one, other in
      let (left, right) = (one.weight(at: now), other.weight(at: now))
      return left != right ? left > right : one.activeAt > other.activeAt
    }
  }

  /// Whom my cursor follows; `nil` when nobody, or when they are gone.
  public var followed: KnownPerson? {
    presence.people.first { $0.id == presence.following && !$0.isGone(at: now) }
  }
}

extension KnownPerson {
  /// How much what they do matters to somebody who edits the same document.
  fileprivate func weight(at now: Int64) -> Int {
    if isGrey(at: now) { return 0 }
    return switch report.activity {
    case .viewing: 1
    case .editing: 2
    case .merging: 3
    case .saving: 4
    }
  }
}
