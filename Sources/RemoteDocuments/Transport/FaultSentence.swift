import ConditionalRequests

/// What the request was for, as far as people care.
enum FaultContext: Sendable {
  /// Reading: nothing of the person's is at stake.
  case loading
  /// A part of a save: the draft is.
  case saving
}

/// A fault with its sentence: what happened, what is safe.
func faultSentence(
  _ kind: TransportFault.Kind, mayHaveBeenSent: Bool, _ address: DocumentAddress,
  _ context: FaultContext
) -> TransportFault {
  let happened = happening(kind, mayHaveBeenSent, address.host)
  let safe =
    switch context {
    case .loading: ""
    case .saving: mayHaveBeenSent && kind != .tooLarge ? unsure : " Your draft is safe."
    }
  return TransportFault(
    kind: kind, mayHaveBeenSent: mayHaveBeenSent, message: happened + safe)
}

private let unsure = " It is not known whether the save arrived. Your draft is safe."

private func happening(
  _ kind: TransportFault.Kind, _ mayHaveBeenSent: Bool, _ host: String
) -> String {
  switch kind {
  case .offline: "No connection to \(host): there is no way to it from here."
  case .dns: "No connection to \(host): no such host is known."
  case .refused: "No connection to \(host): connection refused."
  case .timeout where !mayHaveBeenSent: "No connection to \(host) within the time limit."
  case .timeout: "No answer from \(host) within the time limit."
  case .reset: "The connection to \(host) ended before the answer was complete."
  case .tls: "No secure connection to \(host): its certificate was not accepted, or it has none."
  case .cancelled: "The request to \(host) was stopped."
  case .tooLarge: "What \(host) answered is too large."
  case .malformed: "What \(host) answered is not HTTP."
  case .other: "The request to \(host) failed."
  }
}
