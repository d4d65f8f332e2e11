import ConditionalRequests
import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel

/// An editor in a situation, ready for keys.
struct KeyScene {
  private var world: World
  private let text: String

  private static let document =
    #"{"name": "Ada", "age": 36, "tags": ["x", "y"], "on": true, "at": {"zip": null, "city": "Bath"}}"#
  private static let moved =
    #"{"name": "Eva", "age": 36, "tags": ["x", "y"], "on": false, "at": {"zip": null, "city": "Bath"}}"#
  private static let mine =
    #"{"name": "Ada L", "age": 37, "tags": ["x", "y"], "on": true, "at": {"zip": 1, "city": "Bath"}}"#
  private static let theirs =
    #"{"name": "Eva", "age": 38, "tags": ["x"], "on": true, "at": {"zip": 2, "city": "Bath"}}"#

  /// A scene by its name; nil for a name that is none.
  init?(named name: String) {
    var world = World(Self.document)
    switch name {
    case "tree": break
    case "people": world = Self.withPeople
    case "saved":
      world.send("jcBo<ret>^S")
    case "dirty": world.send("jcBo<ret>jc7<ret>")
    case "remote":
      world.send("jcBo<ret>jc7<ret>gg")
      world.server.write(Self.moved, by: "bo")
      world.poll()
    case "typing": world.send("ji")
    case "text": world.send("jjje")
    case "searched":
      world.send("/a<ret>gg")
    case "card", "merge":
      world.editor.replaceAll(with: Self.mine)
      world.server.write(Self.theirs, by: "bo")
      world.send("^S")
      if name == "merge" { world.send("<ret>") }
    case "merged":
      world.send("jcBo<ret>")
      world.server.write(
        Self.document.replacing("36", with: "40"), by: "bo")
      world.send("^S")
    default: return nil
    }
    world.answerSearches()
    self.world = world
    text = world.editor.text
  }

  /// Others are there: bo, who edits, and cy, who typed something later.
  private static var withPeople: World {
    var server = ModelServer(document)
    server.people = [
      PresentPerson(
        id: 1,
        report: PresenceReport(
          name: "bo", activity: .editing, pointer: "/at/zip", idleMilliseconds: 3_000)),
      PresentPerson(
        id: 2, report: PresenceReport(name: "cy", activity: .viewing, pointer: "/tags/1")),
    ]
    var world = World(server: server)
    world.wait(0)
    return world
  }

  /// What comes of keys: the document where they changed it, the state, and the message.
  mutating func outcome(of keys: String) -> [String] {
    let before = world.others.count
    let message = world.message
    world.send(keys)
    world.answerSearches()
    let orders = world.others.dropFirst(before).compactMap(\.spoken)
    var lines: [String] = []
    if world.editor.text != text { lines.append("  text  " + world.editor.text) }
    lines.append("  state " + ([world.state.spoken] + orders).joined(separator: " · "))
    if world.message != message {
      lines.append("  says  " + (world.message.isEmpty ? "nothing any more" : world.message))
    }
    return lines
  }
}

extension World {
  /// Carries out the searches that were ordered, as the runtime does.
  mutating func answerSearches() {
    for effect in others {
      guard case .search(let id, let document, let order) = effect else { continue }
      var answers: [SearchAnswer] = []
      let last = carryOut(order, in: document) { answers.append($0) }
      for answer in answers + [last] { feed(.searchAnswered(id, answer)) }
    }
  }
}

extension Effect {
  /// An order that a person notices, in words.
  fileprivate var spoken: String? {
    switch self {
    case .copyToClipboard(let bytes):
      "clipboard " + String(decoding: bytes, as: UTF8.self).replacing("\n", with: "⏎")
    case .suspend: "suspend"
    case .redraw: "redraw"
    case .quit: "quit"
    case .bell: "bell"
    default: nil
    }
  }
}

extension State {
  /// What a person sees, in words: screen, what lies over it, the place, the chip.
  fileprivate var spoken: String {
    var parts = ["\(screen)"]
    if let popup { parts.append("popup \(String("\(popup)".prefix { $0 != "(" }))") }
    if let input { parts.append(input.spoken) }
    if !pending.keys.isEmpty { parts.append("pending \(KeyBinding.text(of: pending.keys))") }
    parts.append(place)
    if screen == .tree { parts.append("\(visibleRows(limit: layout.listHeight).count) rows") }
    parts.append(stateChip.text)
    return parts.joined(separator: " · ")
  }

  /// Where the cursor is.
  private var place: String {
    switch screen {
    case .merge:
      guard let session = merge else { return "" }
      let letters = session.merge.decisions.map { session.letter(of: $0).rawValue }
      return "\(session.cursor?.pointer.description ?? "-") of \(String(letters))"
    case .text: return "\(text?.cursor.line ?? 0):\(text?.cursor.column ?? 0) \(typedText)"
    case .tree:
      guard let document else { return "" }
      let selected = tree.selection == nil ? "" : "selection to "
      switch tree.cursor {
      case .value(let path): return selected + "\"\(document.mine.pointer(to: path))\""
      case .deleted: return "deleted row"
      }
    default: return "row \(listState?.selected ?? 0)"
    }
  }

  private var typedText: String {
    text.map { editor in
      editor.lines.map { String($0) }.joined(separator: "⏎")
    } ?? ""
  }
}

extension InputLine {
  /// What is typed, with the cursor.
  fileprivate var spoken: String {
    let kind = "\(self)".prefix { $0 != "(" }
    let line =
      switch self {
      case .command(let line), .search(let line, _), .newDocument(let line), .filter(let line),
        .textSearch(let line), .secret(let line):
        line
      case .inline(let edit): edit.line
      }
    return "\(kind) \(line.text.prefix(line.cursor))|\(line.text.dropFirst(line.cursor))"
  }
}
