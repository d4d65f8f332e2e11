import ArgumentParser

/// `triptych git-setup`: git merges and compares JSON with this program.
struct GitSetupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git-setup",
    abstract: "Make Triptych git's merge driver, mergetool and diff for JSON files.",
    discussion: """
      Prints the configuration and the line for .gitattributes; --install writes them, for this \
      repository or with --global for all of yours. Installing twice changes nothing, and other \
      entries stay as they are. Afterwards 'git merge', 'git rebase' and 'git diff' work by \
      structure, and 'git mergetool --tool=triptych' opens the merge view on what is in conflict.
      """)

  @Flag(help: "Write the configuration instead of printing it.")
  var install = false

  @Flag(help: "Take it out again.")
  var uninstall = false

  @Flag(name: .customLong("global"), help: "For all repositories of yours, not for this one only.")
  var isGlobal = false

  @Option(
    name: .customLong("pattern"), parsing: .singleValue,
    help: ArgumentHelp(
      "The files that are meant, as in .gitattributes. Repeatable; the default is *.json."))
  var patterns: [String] = []

  func validate() throws {
    if install, uninstall { throw ValidationError("--install and --uninstall exclude each other.") }
    for pattern in patterns
    where pattern.isEmpty || pattern.hasPrefix("!") || pattern.contains(where: \.isNewline) {
      throw ValidationError("'\(ShownText.of(pattern))' is no pattern for .gitattributes.")
    }
  }

  func run() throws {
    let settings = GitSettings(program: SearchPath.invocation)
    let patterns = patterns.isEmpty ? ["*.json"] : patterns
    var lines: [String]
    if install {
      lines = try GitSetup(isGlobal ? .person : .repository).install(settings, patterns: patterns)
      lines.append("'git mergetool --tool=triptych' decides what a merge leaves in conflict.")
    } else if uninstall {
      lines = try GitSetup(isGlobal ? .person : .repository).uninstall()
    } else {
      lines = ["# git's configuration, as 'git config --edit' shows it; --install writes it:"]
      lines += [settings.text, "# .gitattributes:"] + patterns.map(AttributesText.line)
    }
    try StandardStreams.print(Array((lines.joined(separator: "\n") + "\n").utf8))
  }
}
