import JSONSyntax

/// To which level values move.
enum LevelChange {
  /// Behind the container that they are in.
  case out
  /// Into the container above them as its last children, else into the one below as its first.
  case inward
}

/// Moves values to other levels, as far as it goes.
func changeLevel(
  _ state: inout State, _ run: ValueRun, _ change: LevelChange, times: Int
) -> [Effect] {
  guard let document = state.document?.mine else { return [] }
  var journey = LevelJourney(document: document, run: run)
  var refusal: String?
  do throws(JSONEditError) {
    for _ in 0..<times where refusal == nil { refusal = try journey.go(change) }
  } catch {
    return refuse(&state, "That cannot be done: \(error.message).")
  }
  if journey.edits.isEmpty { return refuse(&state, refusal ?? "There is nothing to move.") }
  return commit(
    &state, journey.run,
    Transaction(
      label: "move \(state.label(run))", edits: journey.edits, cursor: journey.run.first),
    message: journey.message)
}

/// Values on their way through the levels of a document.
private struct LevelJourney {
  var document: JSONDocument
  var run: ValueRun
  var edits: [JSONEdit] = []
  /// Names that members had to give up in an array.
  private var lostNames: [JSONString] = []
  /// Names that the values did not have before.
  private var newNames: [JSONString] = []

  init(document: JSONDocument, run: ValueRun) {
    self.document = document
    self.run = run
  }

  /// Goes one level on; the reason when there is no way.
  mutating func go(_ change: LevelChange) throws(JSONEditError) -> String? {
    switch change {
    case .out: try goOut()
    case .inward: try goIn()
    }
  }

  private mutating func goOut() throws(JSONEditError) -> String? {
    guard let outer = run.parent.parent, let place = run.parent.last else {
      return "Nothing is further out: the container around it is the root."
    }
    let names = names(in: outer)
    for offset in 0..<run.count {
      try apply(
        .move(from: run.first, into: outer, at: place + 1 + offset, name: names[offset]))
    }
    run = ValueRun(parent: outer, range: place + 1..<place + 1 + run.count)
    return nil
  }

  private mutating func goIn() throws(JSONEditError) -> String? {
    guard let container = document.node(at: run.parent) else { return nil }
    let (lower, upper) = (run.range.lowerBound, run.range.upperBound)
    if lower > 0, case let above = container.child(at: lower - 1), above.kind.isContainer {
      let target = run.parent.appending(lower - 1)
      let names = names(in: target)
      for offset in 0..<run.count {
        try apply(
          .move(from: run.first, into: target, at: above.count + offset, name: names[offset]))
      }
      run = ValueRun(parent: target, range: above.count..<above.count + run.count)
      return nil
    }
    guard upper < container.count, container.child(at: upper).kind.isContainer else {
      return "There is no object or array just above or below it to move into."
    }
    let names = names(in: run.parent.appending(upper))
    for offset in (0..<run.count).reversed() {
      let from = run.parent.appending(lower + offset)
      // Without the value the container stands where the value stood.
      try apply(.move(from: from, into: from, at: 0, name: names[offset]))
    }
    run = ValueRun(parent: run.parent.appending(lower), range: 0..<run.count)
    return nil
  }

  private mutating func apply(_ edit: JSONEdit) throws(JSONEditError) {
    document = try document.applying(edit)
    edits.append(edit)
  }

  /// The names that the values need in a container; `nil` where they keep what they have.
  private mutating func names(in target: ChildPath) -> [JSONString?] {
    guard let container = document.node(at: run.parent), let other = document.node(at: target)
    else { return [] }
    guard other.kind == .object else {
      lostNames += run.range.compactMap { container.name(at: $0) }
      return Array(repeating: nil, count: run.count)
    }
    var free = FreeNames(in: other, expecting: run.count)
    return run.range.map { index in
      let own = container.name(at: index)
      let name = free.take(like: own ?? nameOfElement(index))
      if name == own { return nil }
      newNames.append(name)
      return name
    }
  }

  /// A name for an element: that of its array, with its index.
  private func nameOfElement(_ index: Int) -> JSONString {
    let array = document.pointer(to: run.parent).tokens.last ?? "item"
    return JSONString(wtf8: array.wtf8 + Array(" \(index)".utf8)) ?? "item"
  }

  /// What has to be said of names.
  var message: Message? {
    if let name = lostNames.first {
      let names = lostNames.count == 1 ? name.description : "\(lostNames.count) of them"
      return Message(.warning, "Elements of arrays have no names: \(names) is gone. u undoes.")
    }
    guard let name = newNames.first else { return nil }
    return Message(
      .information,
      newNames.count == 1
        ? "Named \(name.description); r renames it." : "\(newNames.count) of them have new names.")
  }
}
