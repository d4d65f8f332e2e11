import EditorCore
import JSONMerge

extension Scene {
  /// States of merges whose elements are matched, ordered, moved and put together.
  static let pipelineMerges: [(name: String, scene: Scene)] = [
    ("merge-order-conflict", orders(mine: swappedFirst, theirs: swappedMiddle)),
    (
      "merge-order-chosen",
      orders(mine: swappedFirst, theirs: swappedMiddle).resolving("/stages", .theirs)
    ),
    ("merge-order-joined", orders(mine: swappedFirst, theirs: swappedLast)),
    ("merge-text", texts.mergeCursor("/summary")),
    ("merge-text-lines", texts.mergeCursor("/notes")),
    ("merge-text-scrolled", texts.mergeCursor("/notes").changing { $0.merge?.scroll = 2 }),
    ("merge-matched-by-id", matched(by: nil)),
    ("merge-matched-by-name", matched(by: "/env=name")),
    ("merge-matched-by-index", matched(by: "/env=index")),
    ("merge-reviews", reviews),
    ("merge-moved-and-edited", moved(theirs: "\"old\": {\"host\": \"a\", \"port\": 81}")),
    ("merge-moved-apart", moved(theirs: "\"other\": {\"host\": \"a\", \"port\": 80}")),
    ("merge-files", files),
    (
      "box-files-summary",
      files.resolving("/n", .mine).changing { press("S", in: &$0) }
    ),
  ]

  // MARK: - Orders

  private static let stages = ["build", "test", "scan", "deploy"]
  private static let swappedFirst = ["test", "build", "scan", "deploy"]
  private static let swappedMiddle = ["build", "scan", "test", "deploy"]
  private static let swappedLast = ["build", "test", "deploy", "scan"]

  private static func pipeline(_ names: [String], owner: String) -> String {
    let stages = names.map { #"{"name": "\#($0)", "timeout": \#($0.utf8.count)}"# }
    return #"{"stages": [\#(stages.joined(separator: ", "))], "owner": "\#(owner)"}"#
  }

  private static func orders(mine: [String], theirs: [String]) -> Scene {
    Scene(pipeline(stages, owner: "ana"), title: "pipeline.json")
      .mine(pipeline(mine, owner: "ana"))
      .theirs(pipeline(theirs, owner: "bo"))
      .merging().mergeCursor("/stages")
  }

  // MARK: - Strings

  private static func texts(summary: String, notes: [String]) -> String {
    let lines = notes.joined(separator: #"\n"#)
    return #"{"summary": "\#(summary)", "notes": "\#(lines)\n", "n": 1}"#
  }

  private static let notes = [
    "Release notes", "", "The importer reads archives of any size.",
    "It keeps the order of all entries.", "", "Known limits", "",
    "Links are not followed.", "Times are those of the archive.", "Names are never changed.",
  ]

  private static var texts: Scene {
    var (mine, theirs) = (notes, notes)
    mine[2] = "The importer reads archives of up to a terabyte."
    theirs[8] = "Times are those of the import."
    theirs.insert("Owners are left out.", at: 8)
    return Scene(
      texts(summary: "The importer reads archives and keeps their order.", notes: notes),
      title: "release.json"
    )
    .mine(texts(summary: "The fast importer reads archives and keeps their order.", notes: mine))
    .theirs(
      texts(summary: "The importer reads archives and keeps their whole order.", notes: theirs)
    )
    .merging()
  }

  // MARK: - Matching

  private static func environment(_ entries: [(id: Int, name: String, value: String)]) -> String {
    let rows = entries.map {
      #"{"id": \#($0.id), "name": "\#($0.name)", "value": "\#($0.value)"}"#
    }
    return #"{"env": [\#(rows.joined(separator: ", "))], "n": 1}"#
  }

  /// Mine numbered two elements anew and changed a value of one; theirs changed the same value.
  private static func matched(by rule: String?) -> Scene {
    let scene = Scene(
      environment([(1, "LOG", "info"), (2, "REGION", "eu-1"), (3, "CACHE", "on")]),
      title: "service.json"
    ).mine(environment([(7, "LOG", "debug"), (8, "REGION", "eu-1"), (3, "CACHE", "on")]))
    let ruled = rule.map(scene.matching) ?? scene
    return
      ruled.theirs(environment([(1, "LOG", "warn"), (2, "REGION", "us-2"), (3, "CACHE", "off")]))
      .merging()
  }

  // MARK: - Moves

  /// Mine renamed what theirs edited, or renamed otherwise.
  private static func moved(theirs: String) -> Scene {
    Scene(#"{"old": {"host": "a", "port": 80}, "z": 1}"#, title: "server.json")
      .mine(#"{"proxy": {"host": "a", "port": 80}, "z": 1}"#)
      .theirs("{\(theirs), \"z\": 2}")
      .merging().mergeCursor("/old")
  }

  // MARK: - Reviews and files

  private static let before =
    #"{"name": "shop", "limits": {"cpu": 1}, "summary": "A shop that sells old maps to all.", "n": 1}"#
  private static let after = [
    #"{"name": "shop", "limits": {"cpu": 1, "net": {"in": 5}}, "#
      + #""summary": "A small shop that sells old maps to all.", "n": 2}"#,
    #"{"name": "store", "limits": {"cpu": 1, "net": {"out": 9}}, "#
      + #""summary": "A shop that sells old maps to everybody.", "n": 3}"#,
  ]

  private static var reviews: Scene {
    Scene(before, title: "shop.json").mine(after[0]).theirs(after[1]).merging()
      .mergeCursor("/limits/net")
  }

  private static var files: Scene {
    let merge = ThreeWayMerge(
      base: document(before), mine: document(after[0]), theirs: document(after[1]))
    var session = Session(
      author: "ana", url: "shop.json", title: "shop.json", place: "", pollInterval: nil)
    session.files = MergedFiles(
      base: "old/shop.base.json", mine: "shop.mine.json", theirs: "theirs/shop.theirs.json",
      output: "shop.json")
    return Scene().changing {
      $0 = State(merging: merge, session: session, size: $0.size, now: now)
    }
  }
}
