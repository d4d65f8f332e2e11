import JSONMerge
import JSONSyntax

/// What is wrong about the patch in these bytes, or the one between the two documents in them; nil
/// when all is well.
public func patchViolation(_ bytes: [UInt8]) -> String? {
  guard let documents = FuzzDocuments.read(bytes, count: 2) else { return nil }
  return applicationViolation(documents[0], documents[1])
}

/// A patch that can be read can be written, and what it makes of a document is one.
private func applicationViolation(_ document: JSONDocument, _ text: JSONDocument) -> String? {
  // A patch that is none, or does not fit, is refused with a reason that tests elsewhere look at.
  if let patched = try? MergePatch(text).applied(to: document),
    parsed(patched.serialized()) == nil
  {
    return "no JSON text after a merge patch"
  }
  guard let patch = try? JSONPatch(reading: text) else { return nil }
  guard let again = parsed(patch.serialized()).flatMap({ try? JSONPatch(reading: $0) }),
    again == patch
  else { return "a patch reads back as something else" }
  guard let patched = try? patch.applied(to: document) else { return nil }
  return parsed(patched.serialized()) == nil ? "no JSON text after a patch" : nil
}
