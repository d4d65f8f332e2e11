import ArgumentParser
import EditorCore

/// The manual page, made from the definitions of the commands, the settings and the keys.
struct ManualPage {
  private var lines: [String] = []

  /// The page as roff, for `man -l`.
  static func text(of program: CommandDescription, keymap: Keymap) -> String {
    var page = ManualPage()
    page.lines = [
      ".TH TRIPTYCH 1 \"\" \"Triptych \(Triptych.configuration.version)\" \"User commands\"",
      ".nh", ".ad l",
    ]
    page.section("NAME", "triptych - " + program.abstract)
    page.synopsis(program)
    page.section("DESCRIPTION", program.discussion)
    page.commands(program)
    page.keys(keymap)
    page.settings()
    page.files()
    page.environment()
    return page.lines.joined(separator: "\n") + "\n"
  }

  // MARK: Commands

  private mutating func synopsis(_ program: CommandDescription) {
    heading("SYNOPSIS")
    for command in program.subcommands {
      let words = command.arguments.filter { $0.isPositional || $0.isRequired }.map {
        $0.isRequired ? $0.usage : "[\($0.usage)]"
      }
      let isDefault = command.path == "\(program.path) edit"
      let path = isDefault ? program.path : command.path
      lines += [".B " + Self.escaped(path)]
      lines += [Self.escaped((words + ["[options]"]).joined(separator: " ")), ".br"]
    }
  }

  private mutating func commands(_ program: CommandDescription) {
    heading("COMMANDS")
    for command in program.subcommands {
      lines.append(".SS " + Self.escaped(command.path))
      paragraphs(command.abstract)
      if !command.discussion.isEmpty { paragraphs(command.discussion) }
      for argument in command.arguments { item(argument.usage, argument.help) }
    }
  }

  // MARK: Keys and settings

  private mutating func keys(_ keymap: Keymap) {
    heading("KEYS")
    for row in keymap.table {
      switch row {
      case .heading(let title): lines.append(".SS " + Self.escaped(title))
      case .binding(let keys, let help, let takesCount):
        item(keys.joined(separator: "  "), help + (takesCount ? " (takes a count)" : ""))
      case .command(let usage, let help): item(usage, help)
      }
    }
  }

  private mutating func settings() {
    heading("CONFIGURATION")
    paragraphs(
      "The file is an object. 'triptych config' prints what holds and where it comes from, "
        + "'triptych config --schema' the JSON Schema of the file.")
    for setting in Setting.allCases {
      let standard = setting.standard.map { " (default: \($0))" } ?? ""
      let scope = setting.isPerOrigin ? " Also under origins." : ""
      item(setting.rawValue, setting.help + standard + scope)
    }
    item(
      "keys",
      "\"vim\", \"cua\", or an object: preset, and for each screen an object of keys with an action "
        + "or null. 'triptych config --actions' lists screens and actions.")
    item(
      "origins",
      "Addresses, each with settings for all documents under it, and headers: fields of each "
        + "request, as a text, or as an object with environment or command, and perhaps prefix.")
  }

  private mutating func files() {
    heading("FILES")
    item("$XDG_CONFIG_HOME/triptych/config.json", "The configuration.")
    item("$XDG_STATE_HOME/triptych/drafts", "Unsaved work, one file for each running editor.")
    item("$XDG_DATA_HOME/triptych/documents.sqlite", "The documents of 'triptych serve'.")
  }

  private mutating func environment() {
    heading("ENVIRONMENT")
    item("NO_COLOR", "When it is set and not empty, no colours are used.")
    item("XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_DATA_HOME", "Where files of this program live.")
  }

  // MARK: Roff

  private mutating func section(_ title: String, _ text: String) {
    heading(title)
    paragraphs(text)
  }

  private mutating func heading(_ title: String) { lines.append(".SH " + title) }

  private mutating func paragraphs(_ text: String) {
    for paragraph in text.split(separator: "\n") {
      lines += [Self.escaped(String(paragraph)), ".PP"]
    }
  }

  private mutating func item(_ term: String, _ text: String) {
    lines += [".TP", ".B " + Self.escaped(term), Self.escaped(text)]
  }

  /// Text in which nothing is an instruction to roff.
  private static func escaped(_ text: String) -> String {
    let text = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("^", with: "\\(ha").replacing("~", with: "\\(ti").replacing("`", with: "\\(ga")
      .replacing("\"", with: "\\(dq").replacing("…", with: "...").replacing("\n", with: " ")
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }
}
