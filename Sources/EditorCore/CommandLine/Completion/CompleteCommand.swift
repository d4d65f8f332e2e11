/// Completes what is typed after `:`, as far as only one goes on: a command, else what follows it.
func completeCommand(_ state: inout State, _ line: LineEditor) -> [Effect] {
  let text = String(line.text.drop { $0 == " " })
  guard let space = text.firstIndex(of: " ") else { return completeName(&state, text) }
  let name = String(text[..<space])
  guard let command = LineCommandTable.command(named: name) else {
    return refuse(&state, "There is no command :\(name); Esc leaves the line.")
  }
  let begun = String(text[space...].drop { $0 == " " })
  let argument = command.argument
  if argument == .file { return [.listFiles(begun)] }
  var effects: [Effect] = []
  if argument == .document, state.documents.listing == nil { effects = askForNames(&state) }
  let known = state.completions(of: begun, as: argument)
  guard !known.isEmpty else {
    if effects.isEmpty { return refuse(&state, argument.refusal(begun, name)) }
    return effects
  }
  complete(&state, command: name, begun: begun, with: known)
  return effects
}

/// Completes the name of a command.
private func completeName(_ state: inout State, _ text: String) -> [Effect] {
  let names = LineCommandTable.completions(of: text)
  guard let first = names.first else { return refuse(&state, "No command begins with \(text).") }
  state.input = .command(
    LineEditor(names.count == 1 ? first + " " : names.longestCommonPrefix))
  if names.count > 1 {
    state.message = Message(
      .information, names.map { ":\($0)" }.joined(separator: "  "), about: .line)
  }
  return []
}

/// Puts the beginning that all completions share behind a command, and lists them when there are
/// several.
func complete(_ state: inout State, command: String, begun: String, with known: [String]) {
  let shared = known.longestCommonPrefix
  // What differs from the names only in its capitals is written as they are.
  let text = shared.count < begun.count ? begun : shared
  state.input = .command(LineEditor("\(command) \(text)"))
  guard known.count > 1 else { return }
  let start = text.lastIndex { "/=".contains($0) }.map { text[...$0].count } ?? 0
  let ends = known.prefix(shownCompletions).map { String($0.dropFirst(start)) }
  let rest = known.count > shownCompletions ? ["and \(known.count - shownCompletions) more"] : []
  state.message = Message(
    .information, (ends + rest).joined(separator: "  "), about: .line)
}

/// How many completions are listed at most.
private let shownCompletions = 40

extension [String] {
  /// What all of them begin with.
  var longestCommonPrefix: String {
    dropFirst().reduce(first ?? "") { String(zip($0, $1).prefix { $0 == $1 }.map(\.0)) }
  }
}

extension State {
  /// Everything that may stand in the place of what was begun behind a command.
  fileprivate func completions(of begun: String, as argument: CommandArgument) -> [String] {
    let offered: [String] =
      switch argument {
      case .nothing, .file: []
      case .pointer: pointerCompletions(of: begun)
      case .document: documentNames
      case .setting: settingCompletions(of: begun)
      case .theme: look.choices.map(\.text)
      case .word(let words): words
      case .keys: keyCompletions(of: begun)
      }
    return offered.filter { $0.hasPrefix(begun) }
  }

  /// The keys of this screen; behind them the names of actions.
  private func keyCompletions(of begun: String) -> [String] {
    let bindings = session.keymap.bindings(in: screen.keyContext)
    guard let space = begun.firstIndex(of: " ") else {
      return bindings.flatMap(\.keyTexts).sorted()
    }
    return Set(bindings.map { "\(begun[..<space]) \($0.command.name)" }).sorted()
  }
}

extension CommandArgument {
  /// Why there is nothing to complete.
  fileprivate func refusal(_ begun: String, _ name: String) -> String {
    switch self {
    case .nothing: "Nothing is completed behind :\(name)."
    case .pointer: "No value here has a pointer that begins with \(begun)."
    case .document: "No document that is known begins with \(begun)."
    case .file: "No file begins with \(begun)."
    case .setting: "No setting goes on like this; there are \(RunSetting.names)."
    case .theme: "No theme begins with \(begun); :theme alone shows them."
    case .word(let words): ":\(name) takes \(words.joined(separator: ", "))."
    case .keys: "No key and no action goes on like this; ? lists them."
    }
  }
}
