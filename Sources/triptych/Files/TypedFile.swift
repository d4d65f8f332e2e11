import Foundation

/// The path of a document on this machine, as a person types it.
enum TypedFile {
  /// The path that is meant; `nil` when the text is an address of a server.
  ///
  /// A path begins with a slash, a dot or `~/`, is that of a file that is there, or a name such as
  /// `a.json`, which no server has.
  static func path(_ text: String) -> String? {
    if text.hasPrefix("file://") { return URL(string: text)?.path(percentEncoded: false) }
    if text.hasPrefix("~/") { return (text as NSString).expandingTildeInPath }
    let isPath = ["/", "./", "../"].contains { text.hasPrefix($0) }
    let isThere = !text.contains("://") && FileManager.default.fileExists(atPath: text)
    let isName = text.lowercased().hasSuffix(".json") && !text.contains { "/:".contains($0) }
    return isPath || isThere || isName ? text : nil
  }
}
