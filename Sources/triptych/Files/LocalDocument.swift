import ConditionalRequests
import EditorRuntime
import Foundation

/// A document in a file of this machine, guarded as one behind HTTP: its content is its tag, and a
/// save that finds another content than the one it began from is refused.
struct LocalDocument: Sendable {
  /// The path of the file; nothing need be there yet.
  let path: String

  /// What the editor begins with where there is no file.
  private static let empty = Array("{}\n".utf8)

  /// The file as it is now.
  func load() -> LoadOutcome {
    do throws(ProgramFailure) {
      return .loaded(try revision())
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

  /// Replaces the file in one step, if it still is what the save began from.
  func save(_ exchange: SaveExchange) -> SaveOutcome {
    do throws(ProgramFailure) {
      let present = try revision()
      if exchange.intent == .guarded, present.entityTag != exchange.base?.entityTag {
        return .refused(theirs: present, afterUnknown: false)
      }
      try OutputTarget.file(path).write(exchange.content)
      return .saved(Self.revision(exchange.content), .plain)
    } catch {
      return .conflictingState(ProblemText(error.description))
    }
  }

  private func revision() throws(ProgramFailure) -> Revision {
    guard FileManager.default.fileExists(atPath: path) else {
      var revision = Self.revision(Self.empty)
      revision.entityTag = EntityTag(strong: "new")
      return revision
    }
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
