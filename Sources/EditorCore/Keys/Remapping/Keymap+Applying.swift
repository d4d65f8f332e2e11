import TerminalModel

extension Keymap {
  /// The keymap with wishes fulfilled, and those that cannot be.
  ///
  /// What is taken away is taken away first, so that the order of the wishes means nothing.
  public func applying(_ changes: [KeyChange]) -> (keymap: Keymap, conflicts: [KeyConflict]) {
    var table = RemappedTable(bindings)
    for change in changes where change.action == nil { table.take(change) }
    for change in changes where change.action != nil { table.take(change) }
    table.keepWaysOut(of: bindings)
    return (Keymap(table.bindings.filter { !$0.sequences.isEmpty }), table.conflicts)
  }
}

/// A key table while it is changed.
private struct RemappedTable {
  var bindings: [KeyBinding]
  var conflicts: [KeyConflict] = []
  /// The lines that already said something about keys.
  private var said: [Place: Int] = [:]

  private struct Place: Hashable {
    let context: KeyContext
    let keys: [KeyPress]
  }

  init(_ bindings: [KeyBinding]) { self.bindings = bindings }

  mutating func take(_ change: KeyChange) {
    guard let keys = KeyPress.sequence(parsing: change.keys), !keys.isEmpty else {
      return refuse(change, "no key is called \(change.keys); write gd, ^s, F5 or Alt-Down")
    }
    let place = Place(context: change.context, keys: keys)
    if let line = said[place] {
      return refuse(
        change, "\(KeyBinding.text(of: keys)) has a meaning from line \(line) already")
    }
    said[place] = change.line
    guard let action = change.action else { return remove(keys, change) }
    guard let binding = binding(for: action, change) else { return }
    if let other = inTheWay(of: keys, in: change.context) {
      return refuse(change, other)
    }
    give(keys, to: binding, in: change.context)
  }

  // MARK: One wish

  private mutating func remove(_ keys: [KeyPress], _ change: KeyChange) {
    let owner = bindings.firstIndex {
      $0.context == change.context && $0.sequences.contains(keys)
    }
    guard let owner else {
      return refuse(
        change, "\(KeyBinding.text(of: keys)) has no meaning under \(change.context.name)")
    }
    bindings[owner].sequences.removeAll { $0 == keys }
  }

  /// The line of the table that an action means; `nil` when there is none, which is told.
  private mutating func binding(for action: String, _ change: KeyChange) -> KeyBinding? {
    if action.hasPrefix(":") {
      let typed = action.dropFirst()
      let name = typed.split(separator: " ").first.map(String.init) ?? ""
      guard let entry = LineCommandTable.entry(named: name) else {
        refuse(change, "there is no command :\(name)")
        return nil
      }
      let help = typed.contains(" ") ? "type \(action)" : entry.help
      return KeyBinding(change.context, "", .typed(String(typed)), help)
    }
    let reachable = Keymap.searched(change.context)
    for context in reachable {
      let found = bindings.first { $0.context == context && $0.command.name == action }
      if let found { return found }
    }
    refuse(change, refusal(of: action, in: change.context))
    return nil
  }

  private func refusal(of action: String, in context: KeyContext) -> String {
    let others = KeyContext.allCases.filter { other in
      bindings.contains { $0.context == other && $0.command.name == action }
    }
    if !others.isEmpty {
      let names = others.map(\.name).joined(separator: " and ")
      return "\(action) is an action of \(names), not of \(context.name)"
    }
    let names = bindings.filter { Keymap.searched(context).contains($0.context) }
      .map(\.command.name)
    let nearest = action.nearest(among: names).map { "; did you mean \($0)?" } ?? ""
    return "there is no action \(action)\(nearest)"
  }

  /// Why keys could never be typed, or would keep others from being typed; `nil` when all is well.
  private func inTheWay(of keys: [KeyPress], in context: KeyContext) -> String? {
    for binding in bindings where context.shares(with: binding.context) {
      for other in binding.sequences where other != keys {
        let (mine, theirs) = (KeyBinding.text(of: keys), KeyBinding.text(of: other))
        let way = "give \(theirs) another meaning under \(binding.context.name), or null"
        // A more special screen may take a key of this one away for itself.
        let isReached = Keymap.searched(context).contains(binding.context)
        if isReached, keys.starts(with: other) {
          return "\(mine) cannot be typed, since \(theirs) (\(binding.help)) comes first; \(way)"
        }
        if other.starts(with: keys) {
          return "\(mine) would keep \(theirs) (\(binding.help)) from being typed; \(way)"
        }
      }
    }
    return nil
  }

  private mutating func give(_ keys: [KeyPress], to binding: KeyBinding, in context: KeyContext) {
    for index in bindings.indices where bindings[index].context == context {
      bindings[index].sequences.removeAll { $0 == keys }
    }
    let owner = bindings.firstIndex {
      $0.context == context && $0.command == binding.command && $0.help == binding.help
    }
    if let owner {
      bindings[owner].sequences.append(keys)
    } else {
      let last = bindings.lastIndex { $0.context == context }.map { $0 + 1 } ?? bindings.count
      bindings.insert(binding.moved(to: context, keys), at: last)
    }
  }

  private mutating func refuse(_ change: KeyChange, _ message: String) {
    conflicts.append(
      KeyConflict(
        line: change.line, message: message + (message.hasSuffix("?") ? "" : "."), change: change))
  }

  // MARK: Ways out

  /// Gives keys back to commands without which a person could not go on.
  mutating func keepWaysOut(of original: [KeyBinding]) {
    for binding in original where binding.command.isWayOut {
      let kept = bindings.filter { $0.context == binding.context && $0.command == binding.command }
      guard kept.allSatisfy(\.sequences.isEmpty), let keys = binding.sequences.first else {
        continue
      }
      give(keys, to: binding, in: binding.context)
      let line = said[Place(context: binding.context, keys: keys)] ?? 0
      conflicts.append(
        KeyConflict(
          line: line,
          message: "\(KeyBinding.text(of: keys)) stays: \(binding.help) needs a key under "
            + "\(binding.context.name)."))
    }
  }
}

extension KeyBinding {
  /// The same line in a context, for these keys alone.
  fileprivate func moved(to context: KeyContext, _ keys: [KeyPress]) -> KeyBinding {
    var result = KeyBinding(context, "", command, help, hint: hint, count: takesCount)
    result.sequences = [keys]
    return result
  }
}

extension KeyContext {
  /// Whether keys of one context are looked up together with those of the other.
  fileprivate func shares(with other: KeyContext) -> Bool {
    Keymap.searched(self).contains(other) || Keymap.searched(other).contains(self)
  }
}

extension Command {
  /// Whether a person without a key for it would be stuck.
  fileprivate var isWayOut: Bool {
    switch self {
    case .application(.commandLine), .application(.quit), .application(.help), .line(.accept),
      .line(.cancel), .popup(.accept), .popup(.dismiss), .text(.apply), .text(.leave):
      true
    default: false
    }
  }
}
