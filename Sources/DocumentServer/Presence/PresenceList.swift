import ConditionalRequests
import Foundation

/// Who is there, as it is answered.
struct PresenceList: Encodable {
  struct Person: Encodable {
    let key: Int64
    let name: String
    let activity: String
    let done: Int?
    let total: Int?
    let pointer: String
    let idleMilliseconds: Int64
    let heardMilliseconds: Int64
  }

  let people: [Person]
  let expiresMilliseconds = PresenceRoom.expiry

  init(_ people: [PresentPerson]) {
    self.people = people.map(Person.init)
  }

  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}

extension PresenceList.Person {
  init(_ person: PresentPerson) {
    let report = person.report
    var counts: (done: Int, total: Int)?
    if case .merging(let done, let total) = report.activity { counts = (done, total) }
    self.init(
      key: person.id, name: report.name, activity: report.activity.word, done: counts?.done,
      total: counts?.total, pointer: report.pointer, idleMilliseconds: report.idleMilliseconds,
      heardMilliseconds: person.heardMilliseconds)
  }
}
