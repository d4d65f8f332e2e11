/// The palette: what is typed to find an action by its name, and the place in the list.
public struct Palette: Sendable, Equatable {
  /// What is looked for.
  public var line = LineEditor()
  /// The selected entry, 0-based.
  public var selected = 0
  /// The first visible entry, 0-based.
  public var top = 0

  /// A palette with nothing typed.
  public init() {}
}

/// An action as the palette offers it.
public struct PaletteEntry: Sendable, Hashable {
  /// What it does: "add after".
  public let title: String
  /// The characters of the title that were typed, by their place.
  public let places: [Int]
  /// Its keys, or how it is typed: "o  Insert", ":go POINTER".
  public let keys: String
  /// The screen it belongs to, when that is another one; else `nil`.
  public let otherScreen: String?
  /// What it does.
  let action: PaletteAction
}

/// What an entry of the palette leads to.
enum PaletteAction: Sendable, Hashable {
  /// A command of this screen or of every screen.
  case command(Command)
  /// A command of another screen.
  case elsewhere(Command, KeyContext)
  /// A command of the `:` line that needs more words.
  case unfinished(String)
}

/// The actions that were chosen in the palette, the last one first.
public struct PaletteHistory: Sendable, Equatable {
  /// How many are remembered.
  static let limit = 20

  private(set) var actions: [PaletteAction] = []

  /// No actions yet.
  public init() {}

  mutating func add(_ action: PaletteAction) {
    actions.removeAll { $0 == action }
    actions.insert(action, at: 0)
    actions = Array(actions.prefix(Self.limit))
  }
}
