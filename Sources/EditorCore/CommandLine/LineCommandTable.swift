/// The commands of the `:` line.
enum TypedCommand: Sendable, Hashable {
  case save, saveAnyway, quit, quitNow, saveAndQuit
  case replace
  case go, set, map, help
  case export, exportOver, report, signIn, editor
  case refresh, abortMerge, overwrite, recreate, discard
  case suspend
  case theme
  case list, open, create
  case value(ValueCommand)
}

/// Names, usage and help of the commands of the `:` line: one table for all of them.
enum LineCommandTable {
  /// A command of the `:` line.
  struct Entry: Sendable {
    /// What it does.
    let command: TypedCommand
    /// Its names, the shown one first.
    let names: [String]
    /// Its name with what may follow: ":go POINTER".
    let usage: String
    /// What it does, in a few words.
    let help: String
  }

  /// The commands, in the order of the help.
  static let commands: [Entry] = [
    entry(.save, ["w", "write"], ":w", "save, or submit in the merge"),
    entry(
      .saveAnyway, ["w!", "write!"], ":w!",
      "save where the server gives no ETag: look first, then write"),
    entry(.quit, ["q", "quit"], ":q", "leave this screen; on the tree: quit, the draft is kept"),
    entry(
      .quitNow, ["q!", "quit!", "qa", "qa!"], ":q!", "quit from any screen; the draft is kept"),
    entry(.saveAndQuit, ["wq", "x"], ":wq", "save, and quit when that succeeded"),
    entry(.go, ["go"], ":go POINTER", "go to a value (`:go /env/3`), or to a row (`:42`)"),
    entry(
      .replace, ["replace", "s"], ":replace /REGEX/TEXT/",
      "replace in all values, after a look at each place; `$1` is a group; behind it `n` for "
        + "names, `nv` for both, `t` for a text as it is; `//TEXT/` is about the last search"),
    entry(
      .set, ["set"], ":set poll=SECONDS|off presence=on|off advance=0|1 match=KEY",
      "how often to ask the server; tell others where you are; go on after a choice in the merge; by which member the elements "
        + "of the array under the cursor are matched (`match=/path=KEY` elsewhere)"),
    entry(
      .theme, ["theme"], ":theme",
      "choose how the screen looks, and see each theme at once (`:theme NAME` takes one)"),
    entry(
      .map, ["map"], ":map [KEYS [ACTION]]",
      "all keys; what keys do (`:map gd`); give keys another meaning for this run (`:map F12 undo`)"
    ),
    entry(.editor, ["editor"], ":editor", "edit the value as text in `$EDITOR`"),
    entry(.help, ["help", "h"], ":help", "the keys of this screen, then all"),
    entry(
      .export, ["export"], ":export FILE", "write my version to a file, saved or not"),
    entry(
      .exportOver, ["export!"], ":export! FILE", "the same, over a file that is there"),
    entry(
      .report, ["report"], ":report [FILE]",
      "write what somebody who is to help needs: facts and requests, no content"),
    entry(
      .signIn, ["login"], ":login",
      "send a token or user:password from now on; Enter alone asks the configuration again"),
    entry(.refresh, ["refresh", "e!"], ":refresh", "ask the server now"),
    entry(
      .abortMerge, ["abort-merge"], ":abort-merge", "drop the decisions of the merge, keep my draft"
    ),
    entry(
      .overwrite, ["overwrite"], ":overwrite",
      "save over their version, knowingly; asks for the word"),
    entry(.recreate, ["recreate"], ":recreate", "create the document again after it was deleted"),
    entry(
      .discard, ["discard"], ":discard", "drop my changes and the draft; asks for the word"),
    entry(.list, ["ls", "documents"], ":ls", "the documents of this folder"),
    entry(
      .open, ["open", "e", "edit"], ":open NAME",
      "open another document of this server; the draft of this one is kept"),
    entry(.create, ["create"], ":create NAME", "begin a document that the first save creates"),
    entry(
      .value(.sort), ["sort"], ":sort [deep]", "sort the names of this object, or of all in it"),
    entry(
      .value(.changeType), ["type"], ":type KIND",
      "make the value a string, number, boolean, null, object or array"),
    entry(.value(.parse), ["parse"], ":parse", "a string with JSON text to that value"),
    entry(.value(.stringify), ["stringify"], ":stringify", "the value to a string with JSON text"),
    entry(.suspend, ["suspend", "stop"], ":suspend", "back to the shell until `fg`"),
  ]

  /// The command with a name.
  static func command(named name: String) -> TypedCommand? {
    entry(named: name)?.command
  }

  /// All that is known of the command with a name.
  static func entry(named name: String) -> Entry? {
    commands.first { $0.names.contains(name) }
  }

  /// The name that is most like a mistyped one; `nil` when none is like it.
  static func nearest(to name: String) -> String? {
    name.nearest(among: commands.flatMap(\.names), within: max(1, name.count / 2))
  }

  /// The names that begin like this, shown ones only.
  static func completions(of prefix: String) -> [String] {
    commands.compactMap(\.names.first).filter { $0.hasPrefix(prefix) }
  }

  private static func entry(
    _ command: TypedCommand, _ names: [String], _ usage: String, _ help: String
  ) -> Entry {
    Entry(command: command, names: names, usage: usage, help: help)
  }
}
