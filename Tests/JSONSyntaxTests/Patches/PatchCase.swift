import JSONSyntax
import TestSupport
import Testing

/// A patch, the document that it is applied to, and what comes of it, all as text.
struct PatchCase: Sendable, CustomTestStringConvertible {
  let title: String
  let document: String
  let patch: String
  let expected: String

  init(_ title: String, _ document: String, _ patch: String, gives expected: String) {
    self.title = title
    self.document = document
    self.patch = patch
    self.expected = expected
  }

  var testDescription: String { title }

  /// Applies the patch, whichever kind it is, and compares the whole text.
  func check() throws {
    let document = try parsed(document)
    let patch = try DocumentPatch(reading: try parsed(patch))
    #expect(text(try patch.applied(to: document)) == expected)
    #expect(text(document) == self.document)
  }
}

/// A patch that cannot be read or applied, with the message that says why.
struct RefusedPatch: Sendable, CustomTestStringConvertible {
  let document: String
  let patch: String
  let message: String

  init(_ document: String, _ patch: String, _ message: String) {
    self.document = document
    self.patch = patch
    self.message = message
  }

  var testDescription: String { patch }

  func check() throws {
    let document = try parsed(document)
    do {
      let patch = try DocumentPatch(reading: try parsed(patch))
      let result = try patch.applied(to: document)
      Issue.record("applied, giving \(text(result))")
    } catch let error as JSONPatchError {
      #expect(error.message == message)
      #expect(text(document) == self.document)
    }
  }
}

/// The document of a text that must be valid.
func parsed(_ text: String) throws -> JSONDocument {
  try JSONDocument(parsing: Array(text.utf8))
}

/// The text of a document.
func text(_ document: JSONDocument) -> String {
  String(decoding: document.serialized(), as: UTF8.self)
}
