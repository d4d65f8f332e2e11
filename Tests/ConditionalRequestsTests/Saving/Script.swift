import ConditionalRequests
import HTTPTypes

/// A save of `M` (made from `B` under the tag `"1"`) against answers that are written down.
///
/// An answer is `STATUS [TAG] [BODY]`, such as `200 "2" M`, or one of `lost`, `unsent`, `stopped`.
struct Script {
  var base: Revision? = Revision(bytes: Array("B".utf8), entityTag: EntityTag(strong: "1"))
  var intent = SaveIntent.guarded
  var comparison = ContentComparison.different
  var answers: [String]

  /// What went over the wire and how it ended, as text to be compared.
  func run() -> (steps: [String], outcome: SaveOutcome) {
    var exchange = SaveExchange(base: base, content: Array("M".utf8), intent: intent)
    var step = exchange.begin()
    var steps: [String] = []
    var answers = answers[...]
    while true {
      steps.append(described(step))
      switch step {
      case .send:
        guard let answer = answers.popFirst() else {
          return (steps, .rejected(status: 0, ProblemText("the script has ended")))
        }
        step = exchange.received(saveAnswer(answer))
      case .compareContent: step = exchange.compared(comparison)
      case .wait: step = exchange.waited()
      case .finished(let outcome):
        steps.removeLast()
        return (steps + answers.map { "not asked for: \($0)" }, outcome)
      }
    }
  }
}

func saveAnswer(_ text: String) -> SaveAnswer {
  switch text {
  case "lost": return .lost(fault(.reset, mayHaveBeenSent: true))
  case "unsent": return .lost(fault(.refused, mayHaveBeenSent: false))
  case "stopped": return .lost(fault(.cancelled, mayHaveBeenSent: true))
  default: break
  }
  var fields: HTTPFields = [.retryAfter: "7", .location: "/login", .allow: "GET"]
  var body: [UInt8] = []
  let words = text.split(separator: " ").map(String.init)
  for word in words.dropFirst() {
    if word == "html" {
      fields[.contentType] = "text/html"
    } else if word.hasPrefix("date:") {
      fields[.lastModified] = "Sun, 06 Nov 1994 08:49:3\(word.dropFirst(5)) GMT"
    } else if EntityTag(word) != nil {
      fields.append(HTTPField(name: .eTag, value: word))
    } else {
      body = Array(word.utf8)
    }
  }
  return .response(
    DocumentResponse(
      status: Int(words[0]) ?? 0, fields: fields, body: body, receivedAt: 0,
      problem: ProblemText("reason \(words[0])")))
}

func fault(_ kind: TransportFault.Kind, mayHaveBeenSent: Bool) -> TransportFault {
  TransportFault(kind: kind, mayHaveBeenSent: mayHaveBeenSent, message: "\(kind)")
}

private func described(_ step: SaveStep) -> String {
  switch step {
  case .send(.get): "GET"
  case .send(.put(let preconditions, _, _)): "PUT \(preconditions.summary ?? "unguarded")"
  case .compareContent(let remote, _): "compare \(text(remote.bytes))"
  case .wait: "wait"
  case .finished: "finished"
  }
}

/// An outcome in few words.
func described(_ outcome: SaveOutcome) -> String {
  switch outcome {
  case .saved(let revision, let evidence):
    "saved \(text(revision.bytes)) \(revision.entityTag?.fieldValue ?? "-") \(evidence)"
  case .refused(let theirs, let afterUnknown):
    "refused \(text(theirs.bytes))\(afterUnknown ? " after unknown" : "")"
  case .overtaken(let theirs): "overtaken \(text(theirs.bytes))"
  case .gone(let status, let problem): "gone \(status) \(problem?.text ?? "-")"
  case .conflictingState(let problem): "conflicting \(problem?.text ?? "-")"
  case .preconditionRequired(let problem): "required \(problem?.text ?? "-")"
  case .needsCredentials(let status, _, let problem):
    "credentials \(status) \(problem?.text ?? "-")"
  case .rejected(let status, let problem): "rejected \(status) \(problem?.text ?? "-")"
  case .busy(let status, let seconds): "busy \(status) \(seconds.map(String.init) ?? "-")"
  case .redirected(let place): "redirected \(place ?? "-")"
  case .unsupported(let status, let allow): "unsupported \(status) \(allow ?? "-")"
  case .unreachable(let fault): "unreachable \(fault.kind)"
  case .undecided(let fault): "undecided \(fault.kind)"
  }
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
