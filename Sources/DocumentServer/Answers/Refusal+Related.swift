import HTTPTypes

/// The answers about what stands beside a document.
extension Refusal {
  static func malformedNote(_ detail: String) -> Refusal {
    Refusal(status: .badRequest, detail: "The note of who is there is malformed. \(detail)")
  }

  static var tooManyPeople: Refusal {
    Refusal(
      status: .tooManyRequests,
      detail: "Too many people are noted already. The document itself can be used as ever.",
      fields: [.retryAfter: "30"])
  }

  static var malformedRevision: Refusal {
    Refusal(status: .badRequest, detail: "A revision is a number above 0, as in ?rev=12.")
  }

  static var versionNotKept: Refusal {
    Refusal(
      status: .notFound,
      detail: "This version is not kept, or is none of this document; ?versions lists those that "
        + "are.")
  }
}
