import ConditionalRequests
import JSONSyntax

extension PresenceReply {
  /// What an answer tells of others: everything in it is checked and cut, since strangers wrote it.
  init(body: [UInt8]) {
    let limits = JSONLimits(maximumBytes: 256 << 10, maximumDepth: 16)
    // An answer that is not JSON tells of nobody.
    guard let root = try? JSONDocument(parsing: body, limits: limits).root,
      let people = root.member("people"), people.kind == .array
    else {
      self = .failed
      return
    }
    self = .heard(people.children.prefix(Self.maximumCount).compactMap { PresentPerson($0) })
  }

  /// More people than so many are not looked at.
  private static let maximumCount = 64
}

extension PresentPerson {
  /// Somebody in an answer; `nil` when it is not said who it is.
  fileprivate init?(_ node: JSONNode) {
    guard let id = node.integer("key"), let name = node.text("name") else { return nil }
    let shown = singleLine(name, limit: PresenceReport.maximumNameLength)
    guard !shown.isEmpty else { return nil }
    let activity = PresenceReport.Activity(
      word: node.text("activity") ?? "", done: node.integer("done").map(Int.init),
      total: node.integer("total").map(Int.init))
    let report = PresenceReport(
      name: shown, activity: activity ?? .viewing, pointer: node.pointer,
      idleMilliseconds: node.milliseconds("idleMilliseconds"))
    self.init(id: id, report: report, heardMilliseconds: node.milliseconds("heardMilliseconds"))
  }
}

extension JSONNode {
  fileprivate func member(_ name: String) -> JSONNode? {
    guard kind == .object, let index = firstIndex(named: JSONString(name)) else { return nil }
    return child(at: index)
  }

  fileprivate func text(_ name: String) -> String? {
    member(name).flatMap { $0.kind == .string ? $0.string?.description : nil }
  }

  fileprivate func integer(_ name: String) -> Int64? {
    guard let node = member(name), node.kind == .number else { return nil }
    return Int64(String(decoding: node.literal, as: UTF8.self))
  }

  /// A time that is neither negative nor longer than a day.
  fileprivate func milliseconds(_ name: String) -> Int64 {
    min(max(0, integer(name) ?? 0), PresenceReport.maximumIdleMilliseconds)
  }

  /// The pointer of somebody; the whole document where it is none.
  fileprivate var pointer: String {
    guard let text = text("pointer"), text.utf8.count <= PresenceReport.maximumPointerBytes else {
      return ""
    }
    // What is no pointer points nowhere.
    return (try? JSONPointer(parsing: text)) == nil ? "" : text
  }
}
