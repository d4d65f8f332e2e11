import ConditionalRequests
import Foundation
import JSONSyntax

/// What a program sends about the person who uses it, checked.
enum PresenceNote: Equatable, Sendable {
  /// They are there.
  case present(secret: String, PresenceReport)
  /// They left.
  case left(secret: String)

  /// The longest note, in bytes.
  static let maximumByteCount = 4_096

  /// Reads a note.
  ///
  /// Throws: 400, which tells what is wrong.
  init(_ body: Data) throws(Refusal) {
    let wire: Wire
    do {
      wire = try JSONDecoder().decode(Wire.self, from: body)
    } catch {
      throw .malformedNote("It is an object with id and activity, and name and pointer.")
    }
    let secret = try Self.checked(secret: wire.id)
    self =
      wire.activity == "left"
      ? .left(secret: secret) : .present(secret: secret, try wire.report())
  }

  private static func checked(secret: String) throws(Refusal) -> String {
    guard (8...64).contains(secret.utf8.count),
      secret.utf8.allSatisfy({ isLetterOrDigit($0) || $0 == UInt8(ascii: "-") })
    else { throw .malformedNote("The id has 8 to 64 letters, digits and hyphens.") }
    return secret
  }
}

/// The members of a note.
private struct Wire: Decodable {
  let id: String
  let activity: String
  let name: String?
  let pointer: String?
  let done: Int?
  let total: Int?
  let idleMilliseconds: Int64?

  func report() throws(Refusal) -> PresenceReport {
    let name = name ?? ""
    guard !name.isEmpty, singleLine(name, limit: PresenceReport.maximumNameLength) == name else {
      throw .malformedNote(
        "The name is one line of at most \(PresenceReport.maximumNameLength) characters.")
    }
    guard let activity = PresenceReport.Activity(word: activity, done: done, total: total) else {
      throw .malformedNote(
        "The activity is viewing, editing, saving, left, or merging with done of total.")
    }
    let pointer = pointer ?? ""
    guard pointer.utf8.count <= PresenceReport.maximumPointerBytes, isPointer(pointer) else {
      throw .malformedNote(
        "The pointer is a JSON Pointer of at most \(PresenceReport.maximumPointerBytes) bytes.")
    }
    let idle = idleMilliseconds ?? 0
    guard (0...PresenceReport.maximumIdleMilliseconds).contains(idle) else {
      throw .malformedNote("The idle time is at most a day, in milliseconds.")
    }
    return PresenceReport(
      name: name, activity: activity, pointer: pointer, idleMilliseconds: idle)
  }
}

private func isPointer(_ text: String) -> Bool {
  // What cannot be read is told by the caller in words of its own.
  (try? JSONPointer(parsing: text)) != nil
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: false
  }
}
