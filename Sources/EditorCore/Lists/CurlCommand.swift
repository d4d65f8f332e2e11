import ConditionalRequests

/// Puts the selected request on the clipboard as a command for a shell.
func copySelectedRequest(_ state: inout State) -> [Effect] {
  let (rows, selected) = (state.requestRows, state.lists.requestLog.selected)
  guard rows.indices.contains(selected) else {
    return refuse(&state, "There is no request to copy.")
  }
  let command = curlCommand(rows[selected].record, document: state.session.url)
  state.message = Message(.success, "Copied: \(command)")
  return [.copyToClipboard(Array(command.utf8))]
}

/// A request as a command for a shell; bodies and credentials are not part of it.
func curlCommand(_ record: RequestRecord, document url: String) -> String {
  var words = ["curl", "-i"]
  if record.method != "GET" { words += ["-X", record.method] }
  for condition in (record.condition ?? "").split(separator: "; ") {
    let parts = condition.split(separator: " ", maxSplits: 1)
    words += ["-H", quotedForShell(parts.joined(separator: ": "))]
  }
  if record.bytesOut > 0 {
    words += ["-H", quotedForShell("Content-Type: application/json"), "--data-binary", "@FILE"]
  }
  return (words + [quotedForShell(address(of: record.target, document: url))])
    .joined(separator: " ")
}

/// The address of a target on the server of the document.
private func address(of target: String, document url: String) -> String {
  guard target.hasPrefix("/") else { return target }
  let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
  guard parts.count >= 3 else { return url }
  return parts[..<3].joined(separator: "/") + target
}
