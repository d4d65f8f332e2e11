import ConditionalRequests

/// The first frame of a draft: what it is a draft of, as lines that a person can read.
struct DraftHead: Equatable, Sendable {
  let document: String
  let process: Int32
  /// The base without its bytes, which have a frame of their own.
  let base: Revision

  init(document: String, process: Int32, base: Revision) {
    self.document = document
    self.process = process
    var base = base
    base.bytes = []
    self.base = base
  }

  /// The same draft with another base.
  func rebased(onto newBase: Revision) -> DraftHead {
    DraftHead(document: document, process: process, base: newBase)
  }

  /// A whole draft file: the signature, this head, the caller's header, the base, the records.
  func encoded(base: Revision, callerHeader: [UInt8], records: [[UInt8]]) -> [UInt8] {
    var bytes = DraftReader.signature
    for payload in [encoded, callerHeader, base.bytes] + records {
      DraftFrame.append(payload, to: &bytes)
    }
    return bytes
  }
}

// MARK: - Lines

extension DraftHead {
  private static let members: [(name: String, text: @Sendable (DraftHead) -> String?)] = [
    ("document", { head in head.document }),
    ("process", { head in String(head.process) }),
    ("entityTag", { head in head.base.entityTag?.fieldValue }),
    ("lastModified", { head in head.base.lastModified }),
    ("mediaType", { head in head.base.mediaType }),
    ("author", { head in head.base.author }),
    ("savedAt", { head in head.base.savedAt }),
    ("receivedAt", { head in String(head.base.receivedAt) }),
  ]

  /// One line for each member that is known: `name: value`.
  private var encoded: [UInt8] {
    Self.members.flatMap { name, text in
      text(self).map { text in Array("\(name): ".utf8) + escaped(text) + [newline] } ?? []
    }
  }

  /// Nil when the bytes are not a head.
  init?(encoded bytes: [UInt8]) {
    let lines = bytes.split(separator: newline).map { line in
      line.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    }
    func text(_ name: String) -> String? {
      lines.first { line in line.count == 2 && line[0].elementsEqual(name.utf8) }
        .map { line in unescaped(line[1].dropFirst()) }
    }
    guard let document = text("document"), let process = text("process").flatMap(Int32.init),
      let receivedAt = text("receivedAt").flatMap(Int64.init)
    else { return nil }
    self.document = document
    self.process = process
    base = Revision(
      bytes: [], entityTag: text("entityTag").flatMap { tag in EntityTag(tag) },
      lastModified: text("lastModified"), mediaType: text("mediaType"), author: text("author"),
      savedAt: text("savedAt"), receivedAt: receivedAt)
  }
}

private let newline = UInt8(ascii: "\n")
private let backslash = UInt8(ascii: "\\")

/// Without line ends: `\n` and `\\` stand for a line end and a backslash.
private func escaped(_ text: String) -> [UInt8] {
  text.utf8.flatMap { byte in
    switch byte {
    case newline: [backslash, UInt8(ascii: "n")]
    case backslash: [backslash, backslash]
    default: [byte]
    }
  }
}

private func unescaped(_ line: some Collection<UInt8>) -> String {
  var bytes: [UInt8] = []
  var isEscaped = false
  for byte in line {
    if isEscaped {
      bytes.append(byte == UInt8(ascii: "n") ? newline : byte)
      isEscaped = false
    } else if byte == backslash {
      isEscaped = true
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
