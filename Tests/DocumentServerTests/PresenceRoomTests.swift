import ConditionalRequests
import Testing

// The time of a running server cannot be moved.
@testable import DocumentServer

@Suite struct PresenceRoomTests {
  private let report = PresenceReport(
    name: "ana", activity: .viewing, pointer: "/a", idleMilliseconds: 2_000)

  @Test func `whoever was not heard for 90 s is gone`() {
    var room = PresenceRoom()
    #expect(room.note(report, of: "a", at: 0) { 1 })
    #expect(room.others(than: nil, at: 89_999).map(\.id) == [1])
    #expect(room.others(than: nil, at: 90_000).isEmpty)
    room.expire(at: 90_000)
    #expect(room.count == 0)
  }

  @Test func `ages and idle times grow until the next note`() throws {
    var room = PresenceRoom()
    #expect(room.note(report, of: "a", at: 1_000) { 1 })
    let person = try #require(room.others(than: "b", at: 4_000).first)
    #expect(person.heardMilliseconds == 3_000)
    #expect(person.report.idleMilliseconds == 5_000)
    #expect(room.note(report, of: "a", at: 4_000) { 2 })
    let again = try #require(room.others(than: "b", at: 4_000).first)
    #expect(again.id == 1, "who comes again is the same")
    #expect(again.heardMilliseconds == 0)
  }

  @Test func `those who are gone make room`() {
    var room = PresenceRoom()
    for number in 0..<PresenceRoom.capacity {
      #expect(room.note(report, of: "\(number)", at: 0) { Int64(number) })
    }
    #expect(!room.note(report, of: "late", at: 89_999) { 100 })
    #expect(room.note(report, of: "late", at: 90_000) { 100 })
    #expect(room.count == 1)
  }

  @Test func `the board forgets documents that everybody has left`() async throws {
    let board = PresenceBoard(now: { 0 })
    for number in 0..<PresenceBoard.capacity {
      let path = try DocumentPath(target: "/\(number)")
      #expect(await board.note(report, of: "a", at: path) != nil)
    }
    let last = try DocumentPath(target: "/last")
    #expect(await board.note(report, of: "a", at: last) == nil)
    let first = try DocumentPath(target: "/0")
    await board.leave(first, "a")
    #expect(await board.note(report, of: "a", at: last) != nil)
  }
}
