import ConditionalRequests
import JSONMerge
import JSONSyntax
import TerminalModel

extension State {
  /// What somebody who is to help needs to know: facts and requests, no content, no credentials.
  var problemReport: String {
    var lines = ["\(session.program), report of \(clock(now))", ""]
    lines += documentLines + networkLines + ["", "Requests, the last ones:"] + requestLines
    return lines.joined(separator: "\n") + "\n"
  }

  private var documentLines: [String] {
    var lines = [
      "window: \(size.columns)x\(size.rows), screen: \(screen)",
      "address: \(Self.withoutQuery(session.url))",
    ]
    if let document {
      lines += [
        "mine: \(counted(document.mine.byteCount, "byte")), "
          + "\(counted(document.mine.valueCount, "value")), "
          + "\(counted(document.changes.count, "change"))",
        "base: \(document.base.revision.tagText)",
        "theirs: \(document.theirs?.version.revision.tagText ?? "none")",
      ]
    }
    if let merge {
      lines.append(
        "merge: \(counted(merge.merge.conflicts.count, "conflict")), "
          + "\(merge.unresolved.count) open")
    }
    return lines
  }

  private var networkLines: [String] {
    [
      "network: \(network.status)", "problem: \(network.problem.map { "\($0)" } ?? "none")",
      "poll: \(network.pollInterval.map { "\($0) ms" } ?? "off")",
      "message: \(message?.text ?? "none")",
    ]
  }

  private var requestLines: [String] {
    requestLog.records.suffix(40).map { record in
      let parts = [
        clock(record.startedAt), record.method, Self.withoutQuery(record.target),
        record.condition ?? "", "->", record.status.map(String.init) ?? "no answer",
        record.entityTag ?? "", "\(record.milliseconds) ms", record.note ?? "",
      ]
      return "  " + parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// An address without what may be a secret in it.
  private static func withoutQuery(_ address: String) -> String {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    return path.count == address.count ? address : path + "?…"
  }
}
