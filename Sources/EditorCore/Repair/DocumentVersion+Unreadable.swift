public import ConditionalRequests
public import JSONSyntax

extension DocumentVersion {
  /// A version whose bytes are no JSON: `null` stands for it until a person has mended its text.
  public init(unreadable revision: Revision, _ problem: JSONSyntaxError) {
    let end: [UInt8] = revision.bytes.last == UInt8(ascii: "\n") ? [UInt8(ascii: "\n")] : []
    let null = Array("null".utf8) + end
    do throws(JSONSyntaxError) {
      let document = try JSONDocument(parsing: null)
      self.init(revision: revision, document: document, problem: problem)
    } catch {
      preconditionFailure("null is no JSON: \(error)")
    }
  }
}

extension OpenDocument {
  /// Whether what the server has is no JSON, and nothing stands in its place yet.
  public var awaitsRepair: Bool { base.problem != nil && mine.isIdentical(to: base.document) }
}

extension State {
  /// Whether nothing stands at the document's address, and never did as far as is known.
  public var isAbsent: Bool {
    guard document == nil, case .gone? = network.problem else { return false }
    return true
  }

  /// Whether there is a tree to be shown: a document is open, and it is JSON.
  public var showsTree: Bool { document.map { !$0.awaitsRepair } ?? false }

  /// Where the document is no JSON, as long as nothing stands in its place.
  public var unreadable: JSONSyntaxError? {
    document.flatMap { $0.awaitsRepair ? $0.base.problem : nil }
  }
}
