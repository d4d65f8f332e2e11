import ConditionalRequests
import JSONSyntax

/// A version that the server keeps, as it lists it; untrusted text, escaped when it is drawn.
public struct ServerVersion: Sendable, Hashable {
  /// Where it can be read, in the server's words.
  var target: String
  /// Its tag.
  var entityTag: EntityTag
  /// Who saved it.
  var author: String?
  /// When it was saved, in Unix milliseconds.
  var savedAt: Int64?
  /// How long it is, in bytes.
  var byteCount: Int?

  /// More versions than so many are not looked at.
  static let limit = 200

  /// The versions that a server lists, in its order: the newest first.
  static func list(in document: JSONDocument) -> [ServerVersion] {
    guard let versions = document.root.member("versions"), versions.kind == .array else {
      return []
    }
    return versions.children.prefix(limit).compactMap(ServerVersion.init)
  }

  private init?(_ item: JSONNode) {
    guard let target = item.text("href"), let tag = item.text("etag").flatMap(EntityTag.init) else {
      return nil
    }
    self.target = target
    entityTag = tag
    author = item.text("author").map { singleLine($0, limit: 64) }
    savedAt = item.text("savedAt").flatMap(ListedTime.milliseconds)
    byteCount = item.member("size").flatMap { Int(String(decoding: $0.literal, as: UTF8.self)) }
  }
}

/// What is known of the versions that the server keeps.
public struct ServerVersions: Sendable, Equatable {
  /// What is to be done with a version once it was read.
  enum Purpose: Sendable, Hashable {
    case mark, view, restore
  }

  /// Where the server lists them; `nil` when it lists none.
  public internal(set) var target: String?
  /// Those that it listed, the newest first.
  public internal(set) var listed: [ServerVersion] = []
  /// The request for the list.
  var request: RequestID?
  /// The version that is being read, and what for.
  var reading: (id: RequestID, version: ServerVersion, purpose: Purpose)?

  /// Whether both know the same; what is being read counts by its request.
  public static func == (one: Self, other: Self) -> Bool {
    one.target == other.target && one.listed == other.listed && one.request == other.request
      && one.reading?.id == other.reading?.id
  }
}

extension JSONNode {
  fileprivate func member(_ name: String) -> JSONNode? {
    guard kind == .object else { return nil }
    return firstIndex(named: JSONString(name)).map { child(at: $0) }
  }

  /// The content of a string member that is not too long.
  fileprivate func text(_ name: String) -> String? {
    guard let node = member(name), node.kind == .string, node.byteCount <= 4_096 else { return nil }
    return node.string?.description
  }
}
