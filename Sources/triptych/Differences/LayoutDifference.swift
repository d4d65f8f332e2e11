import JSONMerge
import JSONSyntax

/// In what two texts of the same content differ.
struct LayoutDifference {
  private let old: JSONDocument
  private let new: JSONDocument
  /// What was found between them; none of it changes what they mean.
  private let changes: [JSONChange]

  init(from old: JSONDocument, to new: JSONDocument, _ changes: [JSONChange]) {
    self.old = old
    self.new = new
    self.changes = changes
  }

  /// The sentence, such as "Same content; only layout differs: white space, final newline".
  var sentence: String {
    let list = parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
    return "Same content; only layout differs\(list)."
  }

  private var parts: [String] {
    let reordered = changes.filter { $0.kind == .reordered }
    let spelled = changes.filter { $0.kind != .reordered }
    var parts: [String] = []
    if !reordered.isEmpty { parts.append("order of names" + places(reordered)) }
    if !spelled.isEmpty { parts.append("spelling" + places(spelled)) }
    if changes.isEmpty, tokens(old) != tokens(new) { parts.append("escapes in strings") }
    if old.newline != new.newline {
      parts.append("newlines (\(name(old.newline)), then \(name(new.newline)))")
    } else if spaces(old) != spaces(new) {
      parts.append("white space")
    }
    if old.hasFinalNewline != new.hasFinalNewline { parts.append("final newline") }
    if old.hasByteOrderMark != new.hasByteOrderMark { parts.append("byte order mark") }
    return parts
  }

  /// Where, as far as it fits into a sentence.
  private func places(_ changes: [JSONChange]) -> String {
    let named = changes.prefix(3).map { change in
      change.pointer == .root ? "the whole" : ShownText.of(change.pointer.description)
    }
    let rest = changes.count - named.count
    return " (\(named.joined(separator: ", "))\(rest > 0 ? " and \(rest) more" : ""))"
  }

  private func name(_ newline: JSONNewline) -> String {
    String(decoding: newline.bytes, as: UTF8.self) == "\n" ? "LF" : "CRLF"
  }

  /// The text of the value without white space between tokens.
  private func tokens(_ document: JSONDocument) -> [UInt8]? { ValueLines.oneLine(document.root) }

  /// How much of the value is white space between tokens, in bytes.
  private func spaces(_ document: JSONDocument) -> [UInt8] {
    var isInString = false
    var isEscaped = false
    return document.root.literal.filter { byte in
      if isInString {
        isInString = byte != UInt8(ascii: "\"") || isEscaped
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        return false
      }
      isInString = byte == UInt8(ascii: "\"")
      return byte <= UInt8(ascii: " ") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
    }
  }
}
