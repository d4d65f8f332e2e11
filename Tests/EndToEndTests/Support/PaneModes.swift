import TestSupport

/// What a program has asked of its window in tmux.
struct PaneModes: Equatable {
  /// Whether the second screen is shown.
  var hasOwnScreen: Bool
  /// Whether the cursor is shown.
  var showsCursor: Bool
  /// Whether the cursor keys and the keypad send what programs ask for.
  var hasOwnKeys: Bool
  /// Whether clicks are reported.
  var reportsMouse: Bool

  /// As a shell has them.
  static let shell = PaneModes(
    hasOwnScreen: false, showsCursor: true, hasOwnKeys: false, reportsMouse: false)

  /// As a program leaves them that ends well; tmux itself hides the cursor then.
  static let ended = PaneModes(
    hasOwnScreen: false, showsCursor: false, hasOwnKeys: false, reportsMouse: false)

  /// As they are now.
  init(of pane: TmuxPane) async throws {
    let names = [
      "alternate_on", "cursor_flag", "keypad_cursor_flag", "keypad_flag", "mouse_any_flag",
    ]
    let values = try await pane.value(of: names.joined(separator: "}#{")).map { $0 == "1" }
    hasOwnScreen = values[0]
    showsCursor = values[1]
    hasOwnKeys = values[2] || values[3]
    reportsMouse = values[4]
  }

  private init(hasOwnScreen: Bool, showsCursor: Bool, hasOwnKeys: Bool, reportsMouse: Bool) {
    self.hasOwnScreen = hasOwnScreen
    self.showsCursor = showsCursor
    self.hasOwnKeys = hasOwnKeys
    self.reportsMouse = reportsMouse
  }
}
