/// A setting of the configuration file: what it is called, what it takes, and what it is for.
///
/// The file, its schema, `triptych config` and the manual page all come from these cases.
public enum Setting: String, Sendable, Hashable, CaseIterable {
  /// Who edits.
  case name
  /// How often the server is asked for news.
  case poll
  /// Whether others are told where one is.
  case presence
  /// How long an answer may take.
  case timeout
  /// By what the elements of arrays are matched.
  case match
  /// What follows a refused save that merges by itself.
  case resubmit
  /// Whether a choice in the merge goes on to the next conflict.
  case advance
  /// Whether the merge explains itself.
  case explain
  /// Whether the mouse does anything.
  case mouse
  /// The theme.
  case theme
  /// How many colours are used.
  case color
  /// Whether only ASCII is drawn.
  case ascii
  /// Whether everything is drawn plainly.
  case plain
}

/// What a setting takes.
public enum SettingKind: Sendable, Hashable {
  /// Any text that is not empty.
  case text
  /// `true` or `false`.
  case flag
  /// One of some words.
  case choice([String])
  /// A number of seconds within limits.
  case seconds(ClosedRange<Double>)
  /// A number of seconds within limits, or `"off"`.
  case secondsOrOff(ClosedRange<Double>)
  /// Rules for matching elements, `PATH=KEY` each.
  case rules
}

/// What a setting is set to.
public enum SettingValue: Sendable, Hashable {
  /// A text or a word.
  case text(String)
  /// Yes or no.
  case flag(Bool)
  /// Seconds.
  case seconds(Double)
  /// Never.
  case off
  /// Several texts.
  case list([String])
}

extension Setting {
  /// What it takes.
  public var kind: SettingKind {
    switch self {
    case .name, .theme: .text
    case .poll: .secondsOrOff(0.2...86_400)
    case .timeout: .seconds(0.1...86_400)
    case .match: .rules
    case .presence, .advance, .explain, .mouse, .ascii, .plain: .flag
    case .resubmit: .choice(["ask", "clean"])
    case .color: .choice(["auto", "24bit", "256", "16", "8", "mono"])
    }
  }

  /// What it is for, in a sentence.
  public var help: String {
    switch self {
    case .name: "Who you are: the name that versions are saved under; else the login name."
    case .poll: "How often to ask the server for news, in seconds, or \"off\"."
    case .presence:
      "Whether others at a document are told where you are and what you do, where the server asks."
    case .timeout: "How long to wait for an answer, in seconds."
    case .match:
      "By what the elements of arrays are matched in a merge: rules PATH=KEY, such as \"/items=id\"."
    case .resubmit:
      "After a refused save that merges without conflicts: \"ask\", or send it at once: \"clean\"."
    case .mouse: "Whether clicks and the wheel do anything; else they are the terminal's own."
    case .advance: "Whether a choice in the merge goes on to the next unresolved conflict."
    case .explain: "Whether the merge explains mine, base and theirs."
    case .theme: "A theme by its name, a theme file, or \"auto\"."
    case .color: "How many colours are used."
    case .ascii: "Whether only ASCII characters are drawn."
    case .plain: "Whether everything is drawn for screen readers: ASCII, nothing side by side."
    }
  }

  /// What holds when nobody says anything; `nil` where that is found out when the program starts.
  public var standard: SettingValue? {
    switch self {
    case .name, .theme: nil
    case .poll: .seconds(5)
    case .timeout: .seconds(30)
    case .match: .list([])
    case .resubmit: .text("ask")
    case .presence, .advance, .explain, .mouse: .flag(true)
    case .color: .text("auto")
    case .ascii, .plain: .flag(false)
    }
  }

  /// Whether it may be another one for some servers.
  public var isPerOrigin: Bool {
    switch self {
    case .name, .poll, .presence, .timeout, .match, .resubmit: true
    case .advance, .explain, .mouse, .theme, .color, .ascii, .plain: false
    }
  }
}

extension SettingValue: CustomStringConvertible {
  /// The value as it would stand in the file.
  public var description: String {
    switch self {
    case .text(let text): text.asJSON
    case .flag(let isSet): isSet ? "true" : "false"
    case .seconds(let seconds):
      seconds == seconds.rounded() && seconds < 1e15 ? String(Int64(seconds)) : String(seconds)
    case .off: "\"off\""
    case .list(let texts): "[" + texts.map(\.asJSON).joined(separator: ", ") + "]"
    }
  }
}
