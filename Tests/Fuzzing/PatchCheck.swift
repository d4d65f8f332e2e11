import JSONMerge
import JSONSyntax

/// What is wrong about the patch in these bytes, or the one between the two documents in them; nil
/// when all is well.
public func patchViolation(_ bytes: [UInt8]) -> String? {
  guard let documents = FuzzDocuments.read(bytes, count: 2) else { return nil }
  return applicationViolation(documents[0], documents[1])
    ?? differenceViolation(documents[0], documents[1])
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
    again.serialized() == patch.serialized()
  else { return "a patch reads back as something else" }
  guard let patched = try? patch.applied(to: document) else { return nil }
  return parsed(patched.serialized()) == nil ? "no JSON text after a patch" : nil
}

/// A patch made from two documents leads from one to the other (law L12).
private func differenceViolation(_ old: JSONDocument, _ new: JSONDocument) -> String? {
  let patch = JSONPatch(from: old, to: new)
  guard let read = parsed(patch.serialized()).flatMap({ try? JSONPatch(reading: $0) }) else {
    return "a patch that was made cannot be read"
  }
  guard let result = try? read.applied(to: old) else { return "a patch that was made does not fit" }
  if !isSemanticallyEqual(result.root, new.root) { return "a patch leads elsewhere" }
  // A merge patch may be refused; what is refused, and why, is tested elsewhere.
  guard let merging = try? MergePatch(from: old, to: new) else { return nil }
  guard let merged = try? merging.applied(to: old) else { return "a merge patch does not fit" }
  return isSemanticallyEqual(merged.root, new.root) ? nil : "a merge patch leads elsewhere"
}
