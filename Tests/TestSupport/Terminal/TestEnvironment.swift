import Foundation

/// The environment of programs that tests start: small, and the same on every machine.
public enum TestEnvironment {
  /// The search path and home of the tests, a UTF-8 locale, a terminal type, no crash reports.
  public static func standard(_ changes: [String: String?] = [:]) -> [String: String] {
    let own = ProcessInfo.processInfo.environment
    var result = [
      "PATH": own["PATH"] ?? "/usr/bin:/bin", "HOME": own["HOME"] ?? "/",
      // Nobody's own settings.
      "XDG_CONFIG_HOME": "/var/empty",
      "LANG": "C.UTF-8", "TERM": "xterm-256color", "SWIFT_BACKTRACE": "enable=no",
    ]
    // Without it a program that was built with coverage writes into its working directory.
    result["LLVM_PROFILE_FILE"] = own["LLVM_PROFILE_FILE"]
    for (name, value) in changes { result[name] = value }
    return result
  }

  /// Where a program is found on the search path; nil when it is not installed.
  public static func program(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(
      separator: ":")
    return folders.lazy.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
