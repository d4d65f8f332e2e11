import ConditionalRequests
import EditorCore

extension Scene {
  /// Others are at the document.
  static let people: [(name: String, scene: Scene)] = [
    ("people-tree", withPeople(crowd)),
    ("people-follow", withPeople(crowd).pressing("gf")),
    ("people-screen", withPeople(crowd).pressing("gp")),
    ("people-alone", withPeople([]).pressing("gp")),
    ("people-off", withPeople(crowd).pressing(":set presence=off<ret>gp")),
    ("people-hostile", withPeople(hostileCrowd).cursor("/image")),
  ]

  private static let crowd = [
    somebody(1, "bo", .editing, "/image/tag", heard: 2_000),
    somebody(2, "cyrillus", .merging(done: 1, total: 3), "/replicas", heard: 4_000),
    somebody(3, "dee", .viewing, "/env/3/name", idle: 40_000, heard: 1_000),
    somebody(4, "eve", .viewing, "/image/tag", heard: 45_000),
    somebody(5, "flo", .saving, "/image", heard: 500),
  ]

  private static let hostileCrowd = [
    somebody(1, "\u{1B}[2J\u{202E}evil", .editing, "/image/tag\u{07}", heard: 0),
    somebody(
      2, String(repeating: "日本", count: 40), .viewing,
      "/" + String(repeating: "long/", count: 100), heard: 0),
  ]

  private static func somebody(
    _ id: Int64, _ name: String, _ activity: PresenceReport.Activity, _ pointer: String,
    idle: Int64 = 0, heard: Int64
  ) -> PresentPerson {
    PresentPerson(
      id: id,
      report: PresenceReport(
        name: name, activity: activity, pointer: pointer, idleMilliseconds: idle),
      heardMilliseconds: heard)
  }

  /// My changes and theirs, at a server that told who is there.
  private static func withPeople(_ people: [PresentPerson]) -> Scene {
    contested.changing { state in
      guard var version = state.document?.theirs?.version else { return }
      version.revision.related.presence = "?presence"
      for effect in reduce(into: &state, .timerFired(.poll)) {
        guard case .poll(let id, _) = effect else { continue }
        _ = reduce(into: &state, .pollFinished(id, .loaded(version)))
      }
      for effect in reduce(into: &state, .timerFired(.presence)) {
        guard case .tellPresence(let id, _, _) = effect else { continue }
        _ = reduce(into: &state, .presenceAnswered(id, .heard(people)))
      }
    }
  }
}
