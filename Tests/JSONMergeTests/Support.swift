import Foundation
import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// The document of a text that must be valid.
func document(_ text: String) throws -> JSONDocument {
  try JSONDocument(parsing: Array(text.utf8))
}

/// The text of a document.
func text(_ document: JSONDocument) -> String {
  String(decoding: document.serialized(), as: UTF8.self)
}

/// The merge of three texts.
func merge(_ base: String, _ mine: String, _ theirs: String) throws -> ThreeWayMerge {
  ThreeWayMerge(
    base: try document(base), mine: try document(mine), theirs: try document(theirs))
}

/// The merge of a generated triple.
func merge(_ triple: MergeTriple) throws -> ThreeWayMerge {
  try merge(triple.base, triple.mine, triple.theirs)
}

/// The merge of three texts as bytes.
func merge(_ base: [UInt8], _ mine: [UInt8], _ theirs: [UInt8]) throws -> ThreeWayMerge {
  ThreeWayMerge(
    base: try JSONDocument(parsing: base), mine: try JSONDocument(parsing: mine),
    theirs: try JSONDocument(parsing: theirs))
}

extension ThreeWayMerge {
  /// The result with one choice for every conflict.
  func result(conflicts choice: Resolution) -> MergeResult {
    result(resolving: Dictionary(uniqueKeysWithValues: conflicts.map { ($0.id, choice) }))
  }

  /// Whether a value that was moved stood or stands inside of what a decision is about, so that
  /// the decision about the move has a say in it as well.
  func holdsMovedValue(_ decision: MergeDecision) -> Bool {
    decisions.contains { move in
      move.kind == .moved && move.id != decision.id
        && [move.pointer, move.mineDestination, move.theirsDestination].contains {
          $0.map(decision.pointer.isPrefix) ?? false
        }
    }
  }

  /// One line a decision, for people.
  var report: String {
    decisions.map { decision in
      let pointer = decision.pointer.description
      let place =
        (pointer.isEmpty ? "(root)" : pointer)
        + (decision.id.occurrence > 0 ? " #\(decision.id.occurrence + 1)" : "")
      return "\(decision.outcome) \(decision.kind) \(decision.origin) \(place): \(decision.note)\n"
    }.joined()
  }
}

/// The seeds of a property test, as many times more as `SEEDS` says; a failure names its own.
func seeds(_ count: UInt64) -> Range<UInt64> {
  let factor = ProcessInfo.processInfo.environment["SEEDS"].flatMap { UInt64($0) } ?? 1
  return 1..<(count * factor + 1)
}
