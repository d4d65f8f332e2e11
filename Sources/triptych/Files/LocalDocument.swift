import ConditionalRequests
import EditorRuntime
import Foundation

/// A document in a file of this machine, guarded as one behind HTTP: its content is its tag, and a
/// save that finds another content than the one it began from is refused.
struct LocalDocument: Sendable {
  /// The path of the file; nothing need be there yet.
  let path: String

  /// The file as it is now.
  func load() -> LoadOutcome {
    do throws(ProgramFailure) {
      return try revision().map(LoadOutcome.loaded) ?? .missing(status: 404, nil)
    } catch {
      return .failed(fault(error))
    }
  }

  /// The file as it is now, unless a version is still the newest.
  func poll(_ known: Revision) -> LoadOutcome {
    let outcome = load()
    guard case .loaded(let revision) = outcome, revision.entityTag == known.entityTag else {
      return outcome
    }
    return .notModified
  }

  /// Replaces the file in one step, if it still is what the save began from; no other copy of this
  /// program writes between the look and the replacement.
  func save(_ exchange: SaveExchange) -> SaveOutcome {
    do throws(ProgramFailure) {
      return try FolderLock.holding(around: path) { () throws(ProgramFailure) in
        try replace(exchange)
      }
    } catch {
      return .conflictingState(ProblemText(error.description))
    }
  }

  private func replace(_ exchange: SaveExchange) throws(ProgramFailure) -> SaveOutcome {
    if let refusal = refusal(of: exchange, try revision()) { return refusal }
    try OutputTarget.file(path).write(exchange.content)
    return .saved(Self.revision(exchange.content), .plain)
  }

  /// Why a save is not done over what is there; `nil` when it is.
  private func refusal(of exchange: SaveExchange, _ present: Revision?) -> SaveOutcome? {
    if exchange.intent == .unconditional || present?.entityTag == exchange.base?.entityTag {
      return nil
    }
    return present.map { .refused(theirs: $0, afterUnknown: false) } ?? .gone(status: 404, nil)
  }

  /// The file as it is now; `nil` where there is none.
  private func revision() throws(ProgramFailure) -> Revision? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return Self.revision(try InputFile(path).bytes())
  }

  private static func revision(_ bytes: [UInt8]) -> Revision {
    Revision(
      bytes: bytes, entityTag: EntityTag(strong: tag(of: bytes)),
      receivedAt: TerminalProgram.now())
  }

  /// A name for a content: other contents have other names, as far as chance goes.
  ///
  /// **Source**: FNV-1a, 64 bits.
  private static func tag(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16) + "-" + String(bytes.count, radix: 16)
  }

  private func fault(_ failure: ProgramFailure) -> TransportFault {
    TransportFault(kind: .other, mayHaveBeenSent: false, message: failure.description)
  }
}

extension RemoteEnvironment {
  /// A file in the place of a server.
  init(_ document: LocalDocument) {
    self.init(
      load: { _ in document.load() },
      poll: { known, _ in document.poll(known) },
      save: { exchange, _, _, _ in document.save(exchange) })
  }
}
