import ConditionalRequests
import HTTPTypes

/// What the body of a failure says, on one safe line; `nil` when it says nothing to people.
func problemText(of response: DocumentResponse) -> ProblemText? {
  guard !response.isEncoded, !response.body.isEmpty else { return nil }
  let type = response.fields[.contentType]?.lowercased() ?? ""
  if type.contains("html") || type.contains("xml") { return nil }
  let text = String(decoding: response.body, as: UTF8.self)
  let line = text.split(whereSeparator: \.isNewline)
    .map { singleLine(String($0)) }.first { !$0.isEmpty }
  return line.flatMap { ProblemText($0) }
}
