import JSONSyntax

/// Adds a text that was pasted into the tree as values: behind the one under the cursor.
///
/// A value, several with commas between them, or members as they stand in an object.
func pasteIntoTree(_ state: inout State, _ text: String) -> [Effect] {
  guard state.document != nil else { return refuse(&state, "There is no document yet.") }
  guard text.utf8.count <= wholeValueByteLimit else {
    return refuse(&state, "Pasted text of more than 1 MiB: e opens a value as text for it.")
  }
  guard let place = state.cursorPlace else { return refuseDeleted(&state) }
  state.pending = PendingKeys()
  do throws(JSONSyntaxError) {
    let entries = try pastedEntries(text)
    state.tree.selection = nil
    return insert(&state, entries, beside: place, isAfter: true)
  } catch {
    return refuse(
      &state, "Nothing was pasted: this is no JSON (\(error.message)). In a line any text goes: o.")
  }
}

/// The values of a text: what is wrong with it as one value is what is said.
private func pastedEntries(_ text: String) throws(JSONSyntaxError) -> [Register.Entry] {
  let bytes = Array(text.utf8)
  do throws(JSONSyntaxError) {
    return [Register.Entry(name: nil, value: try JSONFragment(parsing: bytes))]
  } catch {
    let list = bytes.withoutTrailingComma
    // A list that is none either is an outcome here: the first error says more.
    for (open, close) in [("{", "}"), ("[", "]")] {
      let whole = Array(open.utf8) + list + Array("\n\(close)".utf8)
      if let container = try? JSONFragment(parsing: whole), container.node.count > 0 {
        return Register(0..<container.node.count, of: container.node).entries
      }
    }
    throw error
  }
}

extension [UInt8] {
  /// The bytes up to a comma that ends them, white space aside.
  fileprivate var withoutTrailingComma: [UInt8] {
    guard let last = lastIndex(where: { $0 > UInt8(ascii: " ") }), self[last] == UInt8(ascii: ",")
    else { return self }
    return Array(self[..<last])
  }
}
