import TerminalModel
import Testing

@Test(
  "a key is read as it is written",
  arguments: [
    "^S", "Alt-j", "Shift-Tab", "F5", "Enter", "Space", "g", "G", "Esc", "PgUp", "Shift-F3", "^Down",
    "Alt-Up", "^Space", "<", ">", "^", "-", "Alt--", "Alt-\"", "é", "^^", "Alt-^S", "^]", "Alt-<",
  ])
func roundTrip(text: String) throws {
  let key = try #require(KeyPress(parsing: text))
  #expect(key.description == text)
}
