/// White space around the tokens of a generated text.
struct MergeLayout {
  let newline: String
  let indent: String
  let colon: String
  let hasFinalNewline: Bool

  /// All on one line.
  static let oneLine = MergeLayout(newline: "", indent: "", colon: ": ", hasFinalNewline: false)
  /// A line for each child.
  static let lines = MergeLayout(newline: "\n", indent: "  ", colon: ": ", hasFinalNewline: true)

  static func random(_ random: inout SeededRandom) -> MergeLayout {
    let newline = random.pick(["\n", "\n", "\r\n", ""])
    return MergeLayout(
      newline: newline, indent: newline.isEmpty ? "" : random.pick(["  ", "    ", "\t"]),
      colon: random.pick([": ", ": ", ":"]), hasFinalNewline: random.once(in: 2))
  }

  func text(of value: MergeValue) -> [UInt8] {
    var text = ""
    write(value, level: 0, to: &text)
    if hasFinalNewline { text += newline.isEmpty ? "\n" : newline }
    return Array(text.utf8)
  }

  private func write(_ value: MergeValue, level: Int, to text: inout String) {
    switch value {
    case .scalar(let literal):
      text += literal
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        separate(index, level + 1, &text)
        write(element, level: level + 1, to: &text)
      }
      close("]", elements.isEmpty, level, &text)
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        separate(index, level + 1, &text)
        text += "\"" + member.name + "\"" + colon
        write(member.value, level: level + 1, to: &text)
      }
      close("}", members.isEmpty, level, &text)
    }
  }

  private func separate(_ index: Int, _ level: Int, _ text: inout String) {
    if index > 0 { text += newline.isEmpty && colon == ": " ? ", " : "," }
    text += newline + String(repeating: indent, count: level)
  }

  private func close(_ bracket: String, _ isEmpty: Bool, _ level: Int, _ text: inout String) {
    if !isEmpty { text += newline + String(repeating: indent, count: level) }
    text += bracket
  }
}
