import ArgumentParser
import JSONSyntax

/// A command as its definition describes it: the source of the manual page.
struct CommandDescription {
  /// An argument, an option or a flag.
  struct Argument {
    /// "--poll <poll>", "-o, --output <output>", "<url>".
    let usage: String
    /// What it is for.
    let help: String
    /// Whether it must be given.
    let isRequired: Bool
    /// Whether it has no name of its own.
    let isPositional: Bool
  }

  /// The words that call it: "triptych merge".
  let path: String
  /// What it does, in a sentence.
  let abstract: String
  /// What else is to be said about it.
  let discussion: String
  /// What it takes.
  let arguments: [Argument]
  /// The commands under it.
  let subcommands: [CommandDescription]

  /// The program with all its commands.
  ///
  /// **Throws**: `JSONSyntaxError` when the argument parser describes them in another way.
  static func program() throws -> CommandDescription {
    let document = try JSONDocument(parsing: Array(Triptych._dumpHelp().utf8))
    guard let root = document.root.member("command") else {
      throw ProgramFailure("The commands of this program are not described.")
    }
    return CommandDescription(root, under: "")
  }

  /// What every command takes.
  private static let generalFlags: Set<String> = ["-h, --help", "--version"]

  private init(_ node: JSONNode, under parent: String) {
    let name = node.text("commandName")
    path = parent.isEmpty ? name : "\(parent) \(name)"
    abstract = node.text("abstract")
    discussion = node.text("discussion")
    arguments = node.shown("arguments").map(Argument.init).filter {
      !Self.generalFlags.contains($0.usage)
    }
    let own = path
    subcommands = node.shown("subcommands").map { CommandDescription($0, under: own) }
      .filter { !$0.path.hasSuffix(" help") }
  }
}

extension CommandDescription.Argument {
  fileprivate init(_ node: JSONNode) {
    let names = (node.member("names")?.children).map { names in
      names.map { ($0.text("kind") == "long" ? "--" : "-") + $0.text("name") }
    }
    let value = "<\(node.text("valueName"))>"
    isPositional = node.text("kind") == "positional"
    let called = (names ?? []).sorted { $0.count < $1.count }.joined(separator: ", ")
    usage =
      switch node.text("kind") {
      case "positional": value
      case "flag": called
      default: "\(called) \(value)"
      }
    help = node.text("abstract") + node.defaultRemark
    isRequired = node.member("isOptional")?.boolean == false
  }
}

extension JSONNode {
  fileprivate func member(_ name: String) -> JSONNode? {
    kind == .object ? firstIndex(named: JSONString(name)).map { child(at: $0) } : nil
  }

  fileprivate func text(_ name: String) -> String { member(name)?.string?.description ?? "" }

  /// The children under a name that are meant to be seen.
  fileprivate func shown(_ name: String) -> [JSONNode] {
    (member(name)?.children.map { $0 } ?? []).filter {
      $0.member("shouldDisplay")?.boolean != false
    }
  }

  fileprivate var defaultRemark: String {
    let value = text("defaultValue")
    return value.isEmpty ? "" : " (default: \(value))"
  }
}
