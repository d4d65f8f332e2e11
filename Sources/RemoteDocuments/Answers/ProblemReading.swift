import ConditionalRequests
import Foundation
import HTTPTypes
import JSONSyntax

/// What the body of a failure says, on one safe line; `nil` when it says nothing to people.
///
/// Reads problem details and what many servers send instead: an object with some words in it, or
/// plain text, of which the first line is taken. Pages are passed over.
///
/// Source: RFC 9457, section 3, whose members of a wrong type are ignored.
func problemText(of response: DocumentResponse) -> ProblemText? {
  guard !response.isEncoded, !response.body.isEmpty else { return nil }
  let limits = JSONLimits(maximumBytes: Transport.maximumProblemBytes, maximumDepth: 64)
  // A body that is not JSON is no fault here: it is read as text.
  if response.mayBeJSON, let document = try? JSONDocument(parsing: response.body, limits: limits) {
    return problemText(in: document.root)
  }
  return isPage(response) ? nil : firstLine(of: response.body).flatMap { ProblemText($0) }
}

/// The names under which servers put words for people, those of RFC 9457 first.
private let explanations = ["detail", "message", "reason", "error_description", "errmsg", "msg"]
private let titles = ["title", "error", "code"]

private func problemText(in root: JSONNode) -> ProblemText? {
  if root.kind == .string { return root.string.flatMap { ProblemText($0.description) } }
  guard root.kind == .object else { return nil }
  // Some wrap the account: {"error": {"message": ...}}.
  let account =
    ["error", "error_response"].compactMap { member($0, of: root) }
    .first { $0.kind == .object } ?? root
  let words = [first(titles, of: account), first(explanations, of: account)].compactMap { $0 }
  let distinct = words.first == words.last ? Array(words.prefix(1)) : words
  return ProblemText(distinct.joined(separator: ": "), pointers: pointers(in: account))
}

private func first(_ names: [String], of object: JSONNode) -> String? {
  for name in names {
    guard let node = member(name, of: object), let text = node.string?.description else { continue }
    let line = singleLine(text)
    if !line.isEmpty { return line }
  }
  return nil
}

/// The `pointer` members of `errors`, without the `#` of their fragment form.
private func pointers(in account: JSONNode) -> [String] {
  guard let errors = member("errors", of: account), errors.kind == .array else { return [] }
  return (0..<min(errors.count, 100)).compactMap { index in
    guard let text = member("pointer", of: errors.child(at: index))?.string?.description else {
      return nil
    }
    return text.hasPrefix("#") ? text.dropFirst().removingPercentEncoding : text
  }
}

private func member(_ name: String, of object: JSONNode) -> JSONNode? {
  guard object.kind == .object, let index = object.firstIndex(named: JSONString(name)) else {
    return nil
  }
  return object.child(at: index)
}

private func isPage(_ response: DocumentResponse) -> Bool {
  let type = response.fields[.contentType]?.lowercased() ?? ""
  let start = response.body.first { $0 > 0x20 }
  return type.contains("html") || type.contains("xml") || start == UInt8(ascii: "<")
}

private func firstLine(of body: [UInt8]) -> String? {
  String(decoding: body, as: UTF8.self).split(whereSeparator: \.isNewline)
    .map { singleLine(String($0)) }.first { !$0.isEmpty }
}
