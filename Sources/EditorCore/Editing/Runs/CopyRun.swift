import JSONSyntax

/// Bytes up to which values go to the clipboard of the terminal: more is dropped by many of them.
let clipboardByteLimit = 65_536

/// Keeps values for `p`, and puts them on the clipboard when they are not too large.
///
/// Several members go there as they stand in an object, several elements as in an array.
func copy(_ state: inout State, _ run: ValueRun) -> [Effect] {
  guard let container = state.container(of: run) else { return [] }
  let register = Register(run.range, of: container)
  state.register = register
  state.tree.selection = nil
  moveCursor(&state, to: .value(run.first))
  let (copied, them) = run.count == 1 ? ("Copied", "it") : ("Copied \(run.count) values", "them")
  return putOnClipboard(&state, register, "\(copied); p pastes \(them).")
}

/// Keeps the whole document for `p`.
func copyRoot(_ state: inout State, _ root: JSONNode) -> [Effect] {
  let register = Register(name: nil, value: JSONFragment(root))
  state.register = register
  return putOnClipboard(&state, register, "Copied the whole document; p pastes it.")
}

private func putOnClipboard(
  _ state: inout State, _ register: Register, _ sentence: String
) -> [Effect] {
  let byteCount = register.entries.reduce(0) { $0 + $1.value.node.byteCount }
  guard byteCount <= clipboardByteLimit else {
    state.message = Message(
      .success,
      "\(sentence) Not on the clipboard: \(byteCount) bytes are more than terminals take (64 KiB).")
    return []
  }
  state.message = Message(.success, sentence)
  return [.copyToClipboard(register.text)]
}

extension Register {
  /// The values as text without the indentation that they stood at: one as itself, several with
  /// their names and commas.
  var text: [UInt8] {
    guard entries.count > 1 else { return entries.first?.valueText ?? [] }
    return Array(entries.map(\.text).joined(separator: Array(",\n".utf8)))
  }
}

extension Register.Entry {
  fileprivate var valueText: [UInt8] { value.node.literal(indentedBy: []) }

  /// The value with its name, where it has one.
  var text: [UInt8] { (name.map { $0.quoted() + Array(": ".utf8) } ?? []) + valueText }
}
