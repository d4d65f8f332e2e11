import JSONSyntax

/// Documents that were read from the bytes of a fuzzer.
///
/// **Shape.** Parts are separated by 0xFF, which no JSON text holds. The first part is a JSON text.
/// Another part is a JSON text too, or else three bytes each for an edit of the first document: so
/// the fuzzer finds versions that have something in common, and edited documents are used as well.
enum FuzzDocuments {
  /// Some documents; nil when the first part is no JSON text or parts are missing.
  static func read(_ bytes: [UInt8], count: Int) -> [JSONDocument]? {
    let parts = bytes.split(separator: 0xFF, maxSplits: count - 1, omittingEmptySubsequences: false)
    guard parts.count == count, let first = parsed(Array(parts[0])) else { return nil }
    return [first] + parts.dropFirst().map { part in parsed(Array(part)) ?? edited(first, part) }
  }

  private static func edited(_ document: JSONDocument, _ edits: ArraySlice<UInt8>) -> JSONDocument {
    var document = document
    var rest = edits.prefix(300)
    while rest.count >= 3 {
      let edit = Array(rest.prefix(3))
      rest = rest.dropFirst(3)
      // An edit that cannot be made is passed over.
      if let next = try? document.applying(self.edit(edit, of: document)) { document = next }
    }
    return document
  }

  private static func edit(_ bytes: [UInt8], of document: JSONDocument) -> JSONEdit {
    let path = document.path(atRank: Int(bytes[1]) % document.valueCount) ?? .root
    let name = JSONString(["a", "b", "id", "name"][Int(bytes[2]) % 4])
    let values: [JSONFragment] = [
      .null, .boolean(true), .emptyObject, .emptyArray, .string(name), .string("some other words"),
    ]
    let isObject = document.node(at: path)?.kind == .object
    switch bytes[0] % 6 {
    case 0: return .remove(path)
    case 1: return .rename(path, to: name)
    case 2:
      let other = document.path(atRank: Int(bytes[2]) % document.valueCount) ?? .root
      return .move(from: path, into: other, at: 0, name: nil)
    case 3, 4:
      return .insert(
        into: path, at: 0, name: isObject ? name : nil, values[Int(bytes[2]) % values.count])
    default: return .replace(path, values[Int(bytes[2]) % values.count])
    }
  }
}
