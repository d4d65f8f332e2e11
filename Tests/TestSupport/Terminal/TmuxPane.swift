import TerminalModel

/// One program in a tmux window.
public struct TmuxPane: Sendable {
  let tmux: Tmux
  let id: String

  /// Presses the keys of a script such as `jjc5<ret>^Sgd<esc>`.
  ///
  /// - Throws: ``WaitingFailed`` when tmux fails.
  public func press(_ script: String) async throws {
    for key in KeyPress.script(script) {
      try await tmux.run(["send-keys", "-t", id] + key.tmuxArguments)
      // A key that follows Escape at once is the same key with Alt, for every terminal.
      if key.key == .escape { try await Task.sleep(for: Self.pauseAfterEscape) }
    }
  }

  private static let pauseAfterEscape = Duration.milliseconds(150)

  /// Types a text as it is.
  ///
  /// - Throws: ``WaitingFailed`` when tmux fails.
  public func type(_ text: String) async throws {
    try await tmux.run(["send-keys", "-t", id, "-l", "--", text])
  }

  /// Pastes a text, in brackets when the program has asked for them.
  ///
  /// - Throws: ``WaitingFailed`` when tmux fails.
  public func paste(_ text: String) async throws {
    try await tmux.run([
      "set-buffer", "--", text, ";", "paste-buffer", "-p", "-d", "-t", id,
    ])
  }

  /// Changes the size of the window.
  ///
  /// - Throws: ``WaitingFailed`` when tmux fails.
  public func resize(columns: Int, rows: Int) async throws {
    try await tmux.run(["resize-window", "-t", id, "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Closes the window over the head of its program.
  ///
  /// - Throws: ``WaitingFailed`` when tmux fails.
  public func close() async throws {
    try await tmux.run(["kill-pane", "-t", id])
  }

  /// The text that a program put on the clipboard last; empty when none did.
  ///
  /// - Throws: ``WaitingFailed`` when tmux fails.
  public func clipboard() async throws -> String {
    guard try await !tmux.run(["list-buffers"]).isEmpty else { return "" }
    return try await tmux.run(["show-buffer"])
  }

  /// What the window shows, line by line.
  ///
  /// - Throws: ``WaitingFailed`` when tmux fails.
  public func text() async throws -> String {
    try await tmux.run(["capture-pane", "-p", "-t", id])
  }

  /// What the window shows, with the escape sequences of colours and attributes, blanks included.
  ///
  /// - Throws: ``WaitingFailed`` when tmux fails.
  public func styledText() async throws -> String {
    try await tmux.run(["capture-pane", "-p", "-e", "-N", "-t", id])
  }

  /// A value of tmux's own about the window, such as `alternate_on`, `cursor_flag`, `pane_title`.
  ///
  /// - Throws: ``WaitingFailed`` when tmux fails.
  public func value(of format: String) async throws -> String {
    let line = try await tmux.run(["display-message", "-p", "-t", id, "#{\(format)}"])
    return String(line.prefix { $0 != "\n" })
  }

  /// The number of the process that runs in the window.
  ///
  /// - Throws: ``WaitingFailed`` when tmux fails.
  public func processID() async throws -> Int32 {
    guard let number = Int32(try await value(of: "pane_pid")) else {
      throw WaitingFailed("tmux knows no process in \(id)")
    }
    return number
  }

  /// Waits until the window shows a text; returns all that it shows.
  ///
  /// - Throws: ``WaitingFailed`` with the last frame when it never does.
  @discardableResult
  public func waitFor(_ text: String, within bound: Duration = .seconds(15)) async throws
    -> String
  {
    try await waitUntil("the text \(text)", within: bound) { $0.contains(text) }
  }

  /// Waits until what the window shows satisfies a condition; returns it.
  ///
  /// - Throws: ``WaitingFailed`` with the last frame when it never does.
  @discardableResult
  public func waitUntil(
    _ what: String, within bound: Duration = .seconds(15), _ condition: (String) -> Bool
  ) async throws -> String {
    try await waiting(for: what, within: bound, showing: { try await text() }) {
      let frame = try await text()
      return condition(frame) ? frame : nil
    }
  }

  /// Waits until the program has ended; returns its status, 128 and the signal when it was killed.
  ///
  /// - Throws: ``WaitingFailed`` when it goes on.
  public func waitUntilEnd(within bound: Duration = .seconds(15)) async throws -> Int32 {
    try await waiting(for: "the program to end", within: bound, showing: { try await text() }) {
      guard try await value(of: "pane_dead") == "1" else { return nil }
      if let status = Int32(try await value(of: "pane_dead_status")) { return status }
      if let signal = Int32(try await value(of: "pane_dead_signal")) { return 128 + signal }
      // tmux 3.3 now and then overlooks the end of a child until another child ends.
      try await tmux.run(["run-shell", "true"])
      return nil
    }
  }
}

extension KeyPress {
  /// How tmux names this key in `send-keys`.
  fileprivate var tmuxArguments: [String] {
    var prefix = ""
    if modifiers.contains(.control) { prefix += "C-" }
    if modifiers.contains(.alt) { prefix += "M-" }
    if modifiers.contains(.shift) { prefix += "S-" }
    if case .character(let character) = key, prefix.isEmpty {
      return ["-l", "--", String(character)]
    }
    return ["--", prefix + tmuxName]
  }

  private var tmuxName: String {
    switch key {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Escape"
    case .tab: "Tab"
    case .backTab: "BTab"
    case .backspace: "BSpace"
    case .delete: "DC"
    case .insert: "IC"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PPage"
    case .pageDown: "NPage"
    case .function(let number): "F\(number)"
    }
  }
}
