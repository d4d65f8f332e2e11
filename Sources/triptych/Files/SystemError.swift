import Foundation

/// What the system says about a call that failed.
enum SystemError {
  /// The words for an error number, beginning small: "no such file or directory".
  static func text(_ code: Int32) -> String {
    let words = String(cString: strerror(code))
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
