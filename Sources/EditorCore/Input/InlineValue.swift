import JSONSyntax

/// Why a line cannot be read as the value that is asked for: a sentence without its full stop.
struct InlineProblem: Error, Equatable {
  let sentence: String
}

extension InlineEdit {
  /// The value that was typed, of the type that is asked for.
  func value() throws(InlineProblem) -> JSONFragment {
    if isStringContent { return .string(JSONString(line.text)) }
    let text = line.text
    switch requiredKind {
    case .number:
      do throws(JSONSyntaxError) { return try .number(literal: Array(text.utf8)) } catch {
        throw InlineProblem(sentence: "not a JSON number; T changes the type")
      }
    case .boolean:
      if text == "true" || text == "false" { return .boolean(text == "true") }
      throw InlineProblem(sentence: "true or false; T changes the type")
    case .string, .null, .object, .array, nil:
      return try anyValue(text)
    }
  }

  /// A value of any type; the beginning of a word or of a container is enough, and among strings a
  /// text needs no quotes unless it begins as another value does.
  private func anyValue(_ text: String) throws(InlineProblem) -> JSONFragment {
    if text == "{" { return .emptyObject }
    if text == "[" { return .emptyArray }
    if !text.isEmpty {
      for word in ["true", "false"] where word.hasPrefix(text) { return .boolean(word == "true") }
      if "null".hasPrefix(text) { return .null }
    }
    do throws(JSONSyntaxError) { return try JSONFragment(parsing: Array(text.utf8)) } catch {
      if isAmongStrings, let first = text.first, !"\"{[-0123456789".contains(first) {
        return .string(JSONString(text))
      }
      throw InlineProblem(sentence: Self.sentence(for: error, text: text))
    }
  }

  private static func sentence(for error: JSONSyntaxError, text: String) -> String {
    guard let first = text.first else {
      return "a value begins with \" for text, a digit, t, f, n, { or ["
    }
    return "\"{[".contains(first) ? error.message : "not JSON; Alt-\" makes it text"
  }
}

/// Children up to which a name is compared with its neighbours at every key.
private let liveNameLimit = 10_000

/// Why an inline line cannot be accepted as it is, at every key; `nil` when it can.
func inlineProblem(_ edit: InlineEdit, in document: JSONDocument?) -> String? {
  switch edit.target {
  case .value, .newChild, .resolution:
    do throws(InlineProblem) { _ = try edit.value() } catch { return error.sentence }
    return nil
  case .name(let path):
    return document.flatMap { nameProblem(edit.line.text, at: path, in: $0, limit: liveNameLimit) }
  case .newName(let parent, _):
    return document.flatMap {
      newNameProblem(edit.line.text, in: parent, of: $0, limit: liveNameLimit)
    }
  }
}

/// Why a member cannot get a name; objects with more members than `limit` are not looked through.
func nameProblem(
  _ name: String, at path: ChildPath, in document: JSONDocument, limit: Int = .max
) -> String? {
  guard let parent = path.parent, let index = path.last, let node = document.node(at: parent),
    node.count <= limit, let other = node.firstIndex(named: JSONString(name)), other != index,
    node.name(at: index) != JSONString(name)
  else { return nil }
  return "there is a member with this name already"
}

/// Why a new member cannot have a name.
func newNameProblem(
  _ name: String, in parent: ChildPath, of document: JSONDocument, limit: Int = .max
) -> String? {
  guard let node = document.node(at: parent), node.count <= limit,
    node.firstIndex(named: JSONString(name)) != nil
  else { return nil }
  return "there is a member with this name already"
}
