public import HTTPTypes

/// What a server offers beside a document, by the Link fields of its answers.
///
/// The targets are as the server wrote them: visible ASCII, absolute or relative to the document.
///
/// **Source**: RFC 8288; `version-history` is from RFC 5829.
public struct RelatedResources: Hashable, Sendable {
  /// Where people tell each other who is there; `nil` when the server takes no note of it.
  public var presence: String?
  /// Where the versions of the document are listed; `nil` when the server lists none.
  public var versionHistory: String?

  /// The relation of a document to where its presence is told.
  public static let presenceRelation = "urn:triptych:presence"
  /// The relation of a document to the list of its versions.
  public static let versionHistoryRelation = "version-history"

  /// Nothing is offered, or what is named.
  public init(presence: String? = nil, versionHistory: String? = nil) {
    self.presence = presence
    self.versionHistory = versionHistory
  }

  /// What the Link fields of an answer offer; of several links of one relation the first counts.
  public init(fields: HTTPFields) {
    let links = fields[values: .link].flatMap(links(inField:))
    presence = links.first { $0.has(Self.presenceRelation) }?.target
    versionHistory = links.first { $0.has(Self.versionHistoryRelation) }?.target
  }

  /// As a Link field carries it; `nil` when nothing is offered.
  public var fieldValue: String? {
    let links = [
      presence.map { "<\($0)>; rel=\"\(Self.presenceRelation)\"" },
      versionHistory.map { "<\($0)>; rel=\"\(Self.versionHistoryRelation)\"" },
    ].compactMap { $0 }
    return links.isEmpty ? nil : links.joined(separator: ", ")
  }
}

extension HTTPField.Name {
  /// `Link`.
  public static let link = known("Link")
}
