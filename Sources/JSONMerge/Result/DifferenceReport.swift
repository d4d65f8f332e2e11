public import JSONSyntax

/// The differences of two versions of a document, as JSON.
///
/// **Shape.** `{"changes": [{"pointer", "kind", "from", "old", "new"}]}` in document order. A value
/// stands as it is written in its document; a member that is missing means that there is nothing on
/// that side. `from` is where the value stood before, if that is another place. A change of order or
/// of a name has no values.
public struct DifferenceReport: Sendable {
  private let changes: [JSONChange]
  private let old: JSONDocument

  /// The report of changes that were found from an old version on.
  public init(_ changes: [JSONChange], from old: JSONDocument) {
    self.changes = changes
    self.old = old
  }

  /// The report as a JSON text of many lines, with a newline at its end.
  public func serialized() -> [UInt8] {
    var writer = LineWriter()
    writer.open("{")
    writer.list("changes", changes, write)
    writer.close("}")
    return writer.text + Array("\n".utf8)
  }

  private func write(_ change: JSONChange, with writer: inout LineWriter) {
    writer.member("pointer", change.pointer.text.quoted())
    writer.member("kind", JSONString(change.kind.reportName).quoted())
    if let oldPath = change.oldPath, change.newPath != nil {
      let source = old.pointer(to: oldPath)
      if source != change.pointer { writer.member("from", source.text.quoted()) }
    }
    switch change.kind {
    case .added, .removed, .changed:
      writer.value("old", change.old, run: [])
      writer.value("new", change.new, run: [])
    case .renamed, .reordered: break
    }
  }
}

extension JSONChange.Kind {
  /// The kind in a report.
  var reportName: String {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .changed: "changed"
    case .renamed: "renamed"
    case .reordered: "reordered"
    }
  }
}
