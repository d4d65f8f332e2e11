import Foundation

/// Where files of this program live: the XDG base directories.
enum StandardFolders {
  /// The settings of this user: `$XDG_CONFIG_HOME/triptych/config.json`.
  static var configuration: String { folder("XDG_CONFIG_HOME", ".config") + "/config.json" }

  /// Unsaved work: `$XDG_STATE_HOME/triptych/drafts`.
  static var drafts: String { folder("XDG_STATE_HOME", ".local/state") + "/drafts" }

  /// The server's documents: `$XDG_DATA_HOME/triptych/documents.sqlite`.
  static var documents: String { folder("XDG_DATA_HOME", ".local/share") + "/documents.sqlite" }

  /// A person's own themes: `$XDG_CONFIG_HOME/triptych/themes`.
  static var themes: String { folder("XDG_CONFIG_HOME", ".config") + "/themes" }

  /// A base directory's folder of this program; a relative value of the variable is ignored.
  private static func folder(_ variable: String, _ standard: String) -> String {
    let value = ProcessInfo.processInfo.environment[variable] ?? ""
    let base = value.hasPrefix("/") ? value : NSHomeDirectory() + "/" + standard
    return base + "/triptych"
  }
}
