import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel

/// An editor whose save was refused: mine is made of base by one replacement of the whole text.
struct MergeScene {
  var world: World

  /// Mine differs from base as if it had been typed; theirs was saved by bo.
  init(base: String, mine: String, theirs: String, columns: Int = 80) {
    world = World(base, columns: columns)
    world.editor.replaceAll(with: mine)
    world.server.write(theirs, by: "bo")
    world.send("^S")
  }

  /// The merge.
  var session: MergeSession? { world.state.merge }
  /// The pointer of the hunk under the cursor.
  var cursor: String { session?.cursor?.pointer.description ?? "" }
  /// The letters of all hunks, in document order.
  var letters: String {
    guard let session else { return "" }
    return String(session.merge.decisions.map { session.letter(of: $0).rawValue })
  }
  /// The result as text.
  var result: String {
    guard let session else { return "" }
    let document = session.merge.result(resolving: session.resolutions.current).document
    return String(decoding: document.serialized(), as: UTF8.self)
  }

  mutating func send(_ keys: String) { world.send(keys) }

  /// Somebody saves once more, and the poll sees it.
  mutating func move(_ theirs: String, by author: String = "bo") {
    world.server.write(theirs, by: author)
    world.poll()
  }
}

extension EditorDriver {
  /// Replaces the whole document, in the text editor.
  mutating func replaceAll(with text: String) {
    send("gge<a-a>")
    feed(.terminal(.paste(text)))
    send("^S")
  }
}
