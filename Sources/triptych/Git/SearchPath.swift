import Foundation

/// Where programs are looked for, and how this one is called from outside.
enum SearchPath {
  /// The path of a program; nil when no folder of `PATH` has it.
  static func program(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.lazy.map { "\($0)/\(name)" }
      .first { $0.hasPrefix("/") && access($0, X_OK) == 0 }
  }

  /// This program as a word of a shell: by name when that finds it, else by its whole path.
  static var invocation: String {
    let own = Bundle.main.executablePath ?? CommandLine.arguments[0]
    if let found = program("triptych"), resolved(found) == resolved(own) { return "triptych" }
    return quoted(own)
  }

  private static func resolved(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().path
  }

  private static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "/._-+@".utf8.contains(byte)
      }
    }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }
}
