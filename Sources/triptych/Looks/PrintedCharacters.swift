import EditorView
import Foundation
import TerminalModel

/// The characters that can be printed to standard output, as the locale has it.
struct PrintedCharacters {
  /// The glyphs to draw with.
  let glyphs: GlyphSet
  /// How wide characters are.
  let widths: WidthTable

  /// Those of the environment: beyond ASCII only where the locale's encoding is UTF-8.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let encoding = locale?.split(separator: ".").last.map { $0.prefix { $0 != "@" }.lowercased() }
    let isUTF8 = encoding == "utf-8" || encoding == "utf8"
    glyphs = isUTF8 ? .unicode : .ascii
    widths = isUTF8 ? .standard : .ascii
  }
}
