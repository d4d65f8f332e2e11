import ArgumentParser
import EditorCore
import Foundation

/// `triptych install`: the program, its manual page and its completions in their places.
struct InstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Install the program, its manual page, and completions for bash, zsh and fish.",
    discussion: """
      Files of an earlier installation are replaced. Nothing else is touched: 'install --list' \
      prints the paths, and removing those files uninstalls.
      """)

  @Option(help: "The folder that bin and share are in (default: ~/.local).")
  var prefix: String?

  @Flag(help: "Print the paths instead of writing the files.")
  var list = false

  func run() throws {
    let folder = prefix ?? NSHomeDirectory() + "/.local"
    for file in try Installation.files() {
      let path = "\(folder)/\(file.path)"
      if !list { try file.write(to: path) }
      print(ShownText.of(path))
    }
    if !list, !Self.isOnSearchPath("\(folder)/bin") {
      StandardStreams.complain("\(ShownText.of(folder))/bin is not on the search path ($PATH).")
    }
  }

  private static func isOnSearchPath(_ folder: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      $0 == folder
    }
  }
}

/// `triptych completions SHELL`: what a shell needs to complete commands and options.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print the completions for a shell: bash, zsh or fish.")

  @Argument(
    help: "bash, zsh or fish.",
    transform: { text throws(ValidationError) in
      guard let shell = CompletionShell(rawValue: text) else {
        throw ValidationError("There are completions for bash, zsh and fish.")
      }
      return shell
    })
  var shell: CompletionShell

  func run() throws {
    try StandardStreams.print(Array(Triptych.completionScript(for: shell).utf8))
  }
}

/// `triptych manual`: the manual page.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page; 'triptych manual | man -l -' shows it.")

  func run() throws {
    let page = ManualPage.text(of: try CommandDescription.program(), keymap: .standard)
    try StandardStreams.print(Array(page.utf8))
  }
}
