import JSONSyntax

/// What is wrong about parsing these bytes; nil when all is well.
///
/// The parser must accept what the grammar does and nothing else; a document must be written as it
/// was read; and every address must lead back to its value.
public func parseViolation(_ bytes: [UInt8]) -> String? {
  guard let document = parsed(bytes) else {
    return Grammar.accepts(bytes) ? "a JSON text was refused" : nil
  }
  if !Grammar.accepts(bytes) { return "something that is no JSON text was accepted" }
  if document.serialized() != bytes { return "a document is not written as it was read" }
  return walkViolation(document) ?? editViolation(document)
}

/// The document of a text; nil when it is none.
func parsed(_ bytes: [UInt8]) -> JSONDocument? {
  // Refusals are what the callers ask about; why a text is refused is tested elsewhere.
  try? JSONDocument(parsing: bytes)
}

/// Walks all values in document order, and finds each again by its address.
private func walkViolation(_ document: JSONDocument) -> String? {
  var open = [(node: document.root, path: ChildPath.root)]
  var rank = 0
  while let (node, path) = open.popLast() {
    // Addresses of deep values cost their depth, so not every one is looked at.
    if rank < 200 || rank % 64 == 0 {
      if document.rank(of: path) != rank { return "the rank of \(path) is not \(rank)" }
      if document.path(atRank: rank) != path { return "the path at rank \(rank) is not \(path)" }
      if document.node(at: path)?.id != node.id { return "another value stands at \(path)" }
    }
    rank += 1
    if path.count == 500 { return nil }
    let children = Array(node.children)
    if children.count != node.count { return "\(children.count) children, not \(node.count)" }
    if node.kind == .string, node.string == nil { return "a string without code units" }
    for index in children.indices.reversed() {
      if (node.name(at: index) != nil) != (node.kind == .object) { return "a name is amiss" }
      open.append((children[index], path.appending(index)))
    }
  }
  return rank == document.valueCount ? nil : "\(rank) values, not \(document.valueCount)"
}

/// Edits a value, and reads the result back.
private func editViolation(_ document: JSONDocument) -> String? {
  let rank = document.byteCount % document.valueCount
  guard let path = document.path(atRank: rank),
    let edited = try? document.applying(.replace(path, .null))  // Nothing to say about limits.
  else { return nil }
  guard parsed(edited.serialized()) != nil else { return "no JSON text after an edit at \(path)" }
  return nil
}
