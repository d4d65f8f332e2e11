public import TerminalModel

/// How the screen looks: the themes that there are, and which one was chosen.
public struct LookState: Sendable, Equatable {
  /// The themes that can be chosen, in the order in which they are offered.
  public var themes: [ThemeListing] = []
  /// What was chosen.
  public var chosen = ThemeChoice.automatic
  /// What the terminal says of its background; `nil` while it has not said anything.
  public var ground: TerminalGround?
  /// Whether the terminal has colours.
  public var hasColors = true

  /// Whether everything stands in one column, without boxes, for screen readers and slow lines.
  public var isPlain = false

  /// A look that nobody chose.
  public init() {}

  /// Everything that can be chosen, the automatic choice first.
  public var choices: [ThemeChoice] { [.automatic] + themes.map { .named($0.name) } }

  /// The name of the theme that a choice stands for.
  public func name(of choice: ThemeChoice) -> String {
    switch choice {
    case .named(let name): name
    case .automatic where !hasColors: "mono"
    case .automatic: ground == .light ? "triptych-light" : "triptych-dark"
    }
  }

  /// What is said of a theme; `nil` when there is none of that name.
  public func theme(named name: String) -> ThemeListing? { themes.first { $0.name == name } }
}

/// Which theme is wanted.
public enum ThemeChoice: Sendable, Hashable {
  /// The one that fits the terminal.
  case automatic
  /// The one of a name.
  case named(String)

  /// A choice as it is typed: `auto`, or a name.
  public init(_ text: String) { self = text == "auto" ? .automatic : .named(text) }

  /// The choice as it is typed.
  public var text: String {
    switch self {
    case .automatic: "auto"
    case .named(let name): name
    }
  }
}

/// What is known of a theme without drawing anything.
public struct ThemeListing: Sendable, Equatable {
  /// The name by which it is chosen.
  public var name: String
  /// The background that it is made for; `nil` for any.
  public var ground: TerminalGround?
  /// Whether it is one of those that are built in.
  public var isBuiltIn: Bool
  /// Why it cannot be used: a sentence; `nil` when it can.
  public var problem: String?

  /// A theme that can be used, unless there is a problem with it.
  public init(name: String, ground: TerminalGround?, isBuiltIn: Bool, problem: String? = nil) {
    self.name = name
    self.ground = ground
    self.isBuiltIn = isBuiltIn
    self.problem = problem
  }
}

extension State {
  /// The name of the theme to draw with: the one that is looked at while one is being chosen.
  public var shownTheme: String {
    guard case .themes(let selected)? = popup, look.choices.indices.contains(selected) else {
      return look.name(of: look.chosen)
    }
    return look.name(of: look.choices[selected])
  }
}
