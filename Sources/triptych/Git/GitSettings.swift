/// What git is told, so that it merges and compares JSON with this program.
struct GitSettings {
  /// One variable of git's configuration.
  struct Entry: Equatable {
    /// The section with its subsection, `merge.triptych`.
    let section: String
    /// The variable in the section.
    let name: String
    /// Its value, as git reads it.
    let value: String

    /// The whole name of the variable.
    var key: String { section + "." + name }
  }

  /// How the program is called, as a word of a shell.
  let program: String

  /// The sections that belong to this program.
  static let sections = [driver, ancestorsDriver, "mergetool.triptych", "diff.triptych"]

  /// What a pattern in an attributes file is given.
  static let attributes = "merge=triptych diff=triptych"

  private static let driver = "merge.triptych"
  /// The driver for merging the ancestors of a criss-cross history: there a conflict must become what
  /// both sides had before, so that it comes up again in the merge itself.
  private static let ancestorsDriver = "merge.triptych-ancestors"

  /// All variables, section by section.
  var entries: [Entry] {
    // Behind the two dashes a path may begin with one.
    let placeholders = "-- %O %A %B %L %P"
    let tool =
      "merge --interactive --output=\"$MERGED\" --label=\"$MERGED\" "
      + "\"$BASE\" \"$LOCAL\" \"$REMOTE\""
    return [
      Entry(section: Self.driver, name: "name", value: "JSON by structure"),
      Entry(section: Self.driver, name: "driver", value: "\(program) git-merge \(placeholders)"),
      Entry(section: Self.driver, name: "recursive", value: "triptych-ancestors"),
      Entry(section: Self.ancestorsDriver, name: "name", value: "JSON by structure, ancestors"),
      Entry(
        section: Self.ancestorsDriver, name: "driver",
        value: "\(program) git-merge --ancestors \(placeholders)"),
      Entry(section: "mergetool.triptych", name: "cmd", value: "\(program) \(tool)"),
      Entry(section: "mergetool.triptych", name: "trustExitCode", value: "true"),
      Entry(section: "mergetool.triptych", name: "hideResolved", value: "false"),
      Entry(section: "diff.triptych", name: "command", value: "\(program) git-diff --"),
    ]
  }

  /// The entries as a configuration file has them.
  var text: String {
    var lines: [String] = []
    for section in Self.sections {
      let parts = section.split(separator: ".", maxSplits: 1)
      lines.append("[\(parts[0]) \"\(parts[1])\"]")
      for entry in entries where entry.section == section {
        lines.append("\t\(entry.name) = \(Self.quoted(entry.value))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ value: String) -> String {
    guard value.contains(where: { "\"\\#;".contains($0) }) else { return value }
    let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
