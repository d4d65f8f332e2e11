import EditorCore

/// A length of time in few characters: `0.3s`, `32s`, `5m`, `3h`.
func elapsedText(_ milliseconds: Int64) -> String {
  let milliseconds = max(0, milliseconds)
  if milliseconds < 10_000 { return "\(milliseconds / 1000).\(milliseconds % 1000 / 100)s" }
  return agoText(milliseconds)
}

/// How long ago something was, in whole units: `3s`, `5m`, `3h`, `2d`.
func agoText(_ milliseconds: Int64) -> String {
  let seconds = max(0, milliseconds) / 1000
  if seconds < 100 { return "\(seconds)s" }
  if seconds < 100 * 60 { return "\(seconds / 60)m" }
  if seconds < 48 * 3600 { return "\(seconds / 3600)h" }
  return "\(seconds / 86400)d"
}

/// A number of bytes for people: `812 B`, `4.1 KB`, `22 MB`.
func byteText(_ count: Int) -> String {
  var value = count * 10
  for unit in ["B", "KB", "MB", "GB"] {
    if value < 10_000 {
      let isWhole = unit == "B" || value >= 100 && value % 10 == 0 || value >= 1000
      return isWhole ? "\(value / 10) \(unit)" : "\(value / 10).\(value % 10) \(unit)"
    }
    value /= 1000
  }
  return "\(count / 1_000_000_000) GB"
}

/// The time of day in a text that tells a time in some format; else the beginning of the text.
func clockText(_ text: String) -> String {
  let characters = Array(text)
  for start in characters.indices where start + 8 <= characters.count {
    let part = characters[start..<start + 8]
    let isClock = part.enumerated().allSatisfy { index, character in
      index % 3 == 2 ? character == ":" : character.isASCII && character.isNumber
    }
    if isClock { return String(part) }
  }
  return String(text.prefix(20))
}

extension State {
  /// Who saved a version, and at what time, as far as the server says so.
  func saved(_ version: DocumentVersion) -> [String] {
    [version.author, savedAtText(version.revision).map(clockText)].compactMap { $0 }
  }
}
