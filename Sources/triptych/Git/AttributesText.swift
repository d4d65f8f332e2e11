/// The text of an attributes file, in which only lines of this program are touched.
struct AttributesText: Equatable {
  /// The whole text.
  private(set) var text: String

  /// The text of a file; empty for one that is not there.
  init(_ text: String) {
    self.text = text
  }

  /// The line that gives a pattern to this program.
  static func line(for pattern: String) -> String { "\(word(pattern)) \(GitSettings.attributes)" }

  /// Adds the line for a pattern at the end, unless it is there.
  mutating func add(_ pattern: String) {
    let line = Self.line(for: pattern)
    if lines.contains(where: { Self.trimmed($0) == line }) { return }
    let newline = text.utf8.contains(0x0D) ? "\r\n" : "\n"
    if !text.isEmpty, !text.hasSuffix("\n"), !text.hasSuffix("\r\n") { text += newline }
    text += line + newline
  }

  /// Takes all lines of this program out, whatever their patterns.
  mutating func removeAll() {
    text = lines.filter { !Self.trimmed($0).hasSuffix(" " + GitSettings.attributes) }.joined()
  }

  /// The lines with their ends.
  private var lines: [Substring] {
    var lines: [Substring] = []
    var rest = text[...]
    while let end = rest.firstIndex(where: \.isNewline) {
      lines.append(rest[...end])
      rest = rest[rest.index(after: end)...]
    }
    return rest.isEmpty ? lines : lines + [rest]
  }

  private static func trimmed(_ line: Substring) -> Substring {
    line.isEmpty || line.last?.isWhitespace == false ? line : trimmed(line.dropLast())
  }

  /// A pattern as git reads it: in quotes when it has blanks.
  private static func word(_ pattern: String) -> String {
    guard pattern.contains(where: { $0.isWhitespace || $0 == "\"" }) || pattern.hasPrefix("#")
    else { return pattern }
    let escaped = pattern.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
