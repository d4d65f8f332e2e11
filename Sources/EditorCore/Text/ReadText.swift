public import JSONSyntax

/// What a text says that is to be put into the document.
public enum TextReading: Sendable, Equatable {
  /// The value, and the edits of the document that lead to it; none of the merge's result.
  case value(JSONFragment, edits: [JSONEdit])
  /// The text is no JSON; where is said of the lines as they are shown.
  case unreadable(JSONSyntaxError)
}

/// Reads a text, and finds the edits that lead from a document to it.
///
/// **Complexity**: O(n) in the text and the value.
public func readText(_ editor: TextEditor, in document: JSONDocument?) -> TextReading {
  let bytes = editor.bytes
  guard editor.target.isJSON else {
    let value = JSONFragment.string(JSONString(String(decoding: bytes, as: UTF8.self)))
    return .value(value, edits: editor.target.path.map { [.replace($0, value)] } ?? [])
  }
  do throws(JSONSyntaxError) {
    let value = try JSONFragment(parsing: editor.isLaidOut ? compactText(of: bytes) : bytes)
    guard let document, let path = editor.target.path, let old = document.node(at: path) else {
      return .value(value, edits: [])
    }
    let edits = editsOfText(
      from: old, to: value, at: path, in: document, isLaidOut: editor.isLaidOut)
    return .value(value, edits: edits)
  } catch {
    return .unreadable(syntaxProblem(in: editor.lines) ?? error)
  }
}
