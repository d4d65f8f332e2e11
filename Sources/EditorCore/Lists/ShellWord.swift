/// A word that a shell takes as it is.
func quotedForShell(_ text: String) -> String {
  "'" + text.replacing("'", with: "'\\''") + "'"
}

/// A word that a shell takes as it is, without quotes where none are needed.
func shellWord(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { byte in
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "-_.@".utf8.contains(byte)
  }
  return isPlain && !text.isEmpty ? text : quotedForShell(text)
}
