import CNcurses
import Glibc

/// Takes the character set of the environment, or UTF-8 where that is not installed.
///
/// Only the character set: how numbers are written is none of the terminal's business.
///
/// - Returns: Whether characters beyond ASCII can be drawn.
func adoptLocale() -> Bool {
  if setlocale(LC_CTYPE, "") != nil, cn_locale_is_utf8() { return true }
  // A locale that is not installed would silently draw blanks for everything beyond ASCII.
  for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] {
    if setlocale(LC_CTYPE, name) != nil, cn_locale_is_utf8() { return true }
  }
  return false
}

/// A variable of the environment; nil when it is not set or empty.
func environmentVariable(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}
