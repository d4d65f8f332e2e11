import Foundation

/// The places where git is set up: a configuration file and an attributes file.
struct GitSetup {
  /// Whose git is set up.
  enum Scope {
    /// The repository that the working folder is in.
    case repository
    /// All repositories of this person.
    case person
  }

  private let scope: Scope
  private let attributesPath: String

  /// The places of a scope.
  ///
  /// **Throws**: `ProgramFailure` when there is no git, or no repository.
  init(_ scope: Scope) throws {
    self.scope = scope
    switch scope {
    case .repository:
      guard let top = try GitProgram.run(["rev-parse", "--show-toplevel"]).line else {
        throw ProgramFailure(
          "This folder is in no git repository. --global sets git up for all repositories.")
      }
      attributesPath = top + "/.gitattributes"
    case .person:
      attributesPath = try Self.personalAttributes()
    }
  }

  /// Writes settings and patterns, and gives what was done; what is there already stays, once.
  ///
  /// **Throws**: `ProgramFailure` when something cannot be written.
  func install(_ settings: GitSettings, patterns: [String]) throws -> [String] {
    for entry in settings.entries {
      try configure(["--replace-all", entry.key, entry.value])
    }
    var attributes = try attributes()
    let before = attributes
    for pattern in patterns { attributes.add(pattern) }
    let list = patterns.joined(separator: ", ")
    if attributes == before {
      return ["Configured; \(attributesPath) names \(list) already."]
    }
    try write(attributes)
    return ["Configured; \(attributesPath) names \(list) now."]
  }

  /// Takes out what `install` may have written, and gives what was done.
  ///
  /// **Throws**: `ProgramFailure` when something cannot be written.
  func uninstall() throws -> [String] {
    for section in GitSettings.sections {
      let pattern = "^" + section.replacing(".", with: "\\.") + "\\."
      let isThere = try GitProgram.run(["config", place, "--get-regexp", pattern]).status == 0
      if isThere { try configure(["--remove-section", section]) }
    }
    var attributes = try attributes()
    let before = attributes
    attributes.removeAll()
    if attributes != before {
      if attributes.text.isEmpty { unlink(attributesPath) } else { try write(attributes) }
    }
    return ["Removed from git's configuration and from \(attributesPath)."]
  }

  private var place: String {
    switch scope {
    case .repository: "--local"
    case .person: "--global"
    }
  }

  private func configure(_ arguments: [String]) throws {
    let status = try GitProgram.pass(["config", place] + arguments)
    guard status == 0 else {
      throw ProgramFailure("git config \(place) failed with status \(status).")
    }
  }

  private func attributes() throws -> AttributesText {
    guard access(attributesPath, F_OK) == 0 else { return AttributesText("") }
    let bytes = try InputFile(attributesPath).bytes()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ProgramFailure("\(attributesPath) is not UTF-8, and was left as it is.")
    }
    return AttributesText(text)
  }

  private func write(_ attributes: AttributesText) throws {
    let folder = URL(filePath: attributesPath).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try OutputTarget.file(attributesPath).write(Array(attributes.text.utf8))
  }

  /// The attributes file that git reads for all repositories of a person.
  private static func personalAttributes() throws -> String {
    let arguments = ["config", "--global", "--type=path", "--get", "core.attributesFile"]
    if let path = try GitProgram.run(arguments).line { return path }
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? NSHomeDirectory()
    let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    return (folder ?? home + "/.config") + "/git/attributes"
  }
}
