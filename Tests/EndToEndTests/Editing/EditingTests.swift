import Foundation
import TestSupport
import Testing

/// Ranges, text with an error, and pasted JSON, typed in a real terminal.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct EditingTests {
  private let file: HarbourFile

  init() throws { file = try HarbourFile() }

  @Test func `a range is selected, moved, duplicated and deleted as one`() async throws {
    let pane = try await file.open()
    try await pane.command("go /harbours/0")
    try await pane.press("VJ")
    try await pane.waitFor("2 selected")
    try await pane.press("<a-j>")
    try await pane.waitForCursor(on: "/harbours/2")
    try await pane.press("<esc>")
    try await pane.save()
    #expect(file.saved.firstPlaces(of: "Gothenburg", "Oslo", "Bergen", "Aarhus"))
    try await pane.press("VKd")
    try await pane.waitFor("Deleted 2 values")
    try await pane.save()
    #expect(!file.saved.contains("Oslo") && !file.saved.contains("Bergen"))
    try await pane.press("u")
    try await pane.save()
    #expect(file.saved.firstPlaces(of: "Gothenburg", "Oslo", "Bergen", "Aarhus"))
  }

  @Test func `text with an error is not taken over, and says where the error is`() async throws {
    let pane = try await file.open()
    try await pane.press("e")
    try await pane.waitFor("Text of the whole document")
    try await pane.press("<down><end><bs>")
    try await pane.waitFor("SYNTAX 3:3")
    try await pane.press("<up><up>^S")
    let refused = try await pane.waitFor("Not applied")
    #expect(refused.contains(">  3x"))
    try await pane.press("<up><end>")
    try await pane.type(",")
    try await pane.waitFor("valid JSON")
    try await pane.press("^F")
    try await pane.type("oslo")
    try await pane.press("<ret>")
    try await pane.waitFor("4 selected")
    try await pane.type("Tromsø")
    try await pane.press("^S")
    try await pane.waitFor("DIRTY 1")
    try await pane.save()
    #expect(file.saved == HarbourFile.text.replacing("Oslo", with: "Tromsø"))
  }

  @Test func `the mouse selects in the text and presses hints`() async throws {
    let pane = try await file.open()
    try await pane.click(on: "e text")
    try await pane.waitFor("Text of the whole document")
    try await pane.click(on: "Oslo")
    try await pane.waitFor("4:15")
    try await pane.click(row: 4, column: 20, draggingTo: 24)
    try await pane.waitFor("4 selected")
    try await pane.type("Moss")
    try await pane.click(on: "^S apply")
    try await pane.waitFor("DIRTY 1")
    try await pane.click(on: "DIRTY 1")
    try await pane.waitFor("/harbours/0/city")
    try await pane.press("q")
    try await pane.save()
    #expect(file.saved == HarbourFile.text.replacing("Oslo", with: "Moss"))
  }

  @Test func `pasted JSON becomes values, and into a text it is text`() async throws {
    let pane = try await file.open()
    try await pane.command("go /harbours/1")
    try await pane.paste("{\"city\": \"Kiel\",\n \"depth\": 9}")
    try await pane.waitFor("Kiel")
    try await pane.waitForCursor(on: "/harbours/2")
    try await pane.press("e")
    try await pane.waitFor("Text of /harbours/2")
    try await pane.press("<a-a>")
    try await pane.paste("{\"city\": \"Lübeck\"}")
    try await pane.waitFor("valid JSON")
    try await pane.press("^S")
    try await pane.waitForCursor(on: "/harbours/2")
    try await pane.save()
    #expect(file.saved.contains("Lübeck") && !file.saved.contains("Kiel"))
    #expect(file.saved.firstPlaces(of: "Bergen", "Lübeck", "Gothenburg"))
  }
}

extension String {
  /// Whether words first stand in this order.
  fileprivate func firstPlaces(of words: String...) -> Bool {
    let places = words.map { range(of: $0)?.lowerBound }
    return !places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted()
  }
}
