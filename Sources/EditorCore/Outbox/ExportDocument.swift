/// Writes my version to a file: what is on the screen, saved or not.
func exportDocument(_ state: inout State, _ path: String, replaces: Bool) -> [Effect] {
  guard let document = state.document else { return refuse(&state, "There is no document yet.") }
  guard !path.isEmpty else {
    return refuse(&state, "Name a file: :export my-version.json (:export! replaces one).")
  }
  state.message = Message(.information, "Writing \(path)…")
  return [
    .writeFile(FileOrder(path: path, content: .document(document.mine), replaces: replaces))
  ]
}

/// Writes what somebody who is to help needs to know to a file.
func writeReport(_ state: inout State, _ path: String) -> [Effect] {
  let path = path.isEmpty ? "triptych-report.txt" : path
  state.message = Message(.information, "Writing \(path)…")
  let order = FileOrder(path: path, content: .text(state.problemReport), replaces: true)
  return [.writeFile(order)]
}

/// A file was written, or not.
func finishWriting(_ state: inout State, _ path: String, _ reply: FileReply) -> [Effect] {
  switch reply {
  case .written(let count):
    state.message = Message(.success, "\(path) was written: \(counted(count, "byte")).")
    return []
  case .refused(let sentence): return refuse(&state, sentence)
  }
}
