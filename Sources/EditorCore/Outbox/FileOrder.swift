public import JSONSyntax

/// A file that is to be written for a person.
public struct FileOrder: Sendable, Equatable {
  /// What goes into it.
  public enum Content: Sendable, Equatable {
    /// A document, byte for byte.
    case document(JSONDocument)
    /// A text.
    case text(String)
  }

  /// The path as it was typed; `~/` is the home folder.
  public let path: String
  /// What goes into it.
  public let content: Content
  /// Whether a file that is there already is replaced.
  public let replaces: Bool

  /// The bytes that are written.
  ///
  /// **Complexity**: O(bytes).
  public var bytes: [UInt8] {
    switch content {
    case .document(let document): document.serialized()
    case .text(let text): Array(text.utf8)
    }
  }
}

/// How the writing of a file ended.
public enum FileReply: Sendable, Equatable {
  /// It was written, whole.
  case written(byteCount: Int)
  /// It was not, and nothing was changed: why, in a sentence.
  case refused(String)
}
